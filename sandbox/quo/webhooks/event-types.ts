// Every event a webhook may ask for. The sandbox has texts and contacts, so calls, tasks and integrations never happen.

export const messageEvents = ['message.received', 'message.delivered', 'message.failed', 'message.undelivered'] as const
export type MessageEvent = (typeof messageEvents)[number]

export const contactEvents = ['contact.updated', 'contact.deleted'] as const
export type ContactEvent = (typeof contactEvents)[number]

/** What the dated API takes. */
export const eventTypes: readonly string[] = [
  ...messageEvents,
  ...['ringing', 'answered', 'completed', 'missed', 'forwarded', 'menu.selected'].map((name) => `call.${name}`),
  ...['recording', 'voicemail', 'summary', 'transcript'].map((name) => `call.${name}.completed`),
  ...contactEvents,
  ...['created', 'updated', 'deleted', 'completed', 'reopened', 'assigned', 'unassigned', 'overdue', 'linked'].map(
    (name) => `task.${name}`,
  ),
  ...['unlinked', 'duedate.updated', 'duedate.removed'].map((name) => `task.${name}`),
  ...['created', 'updated', 'deleted'].map((name) => `integration.${name}`),
]

/** What v1 takes, by the path that makes the webhook. No failure of a text is among them. */
export const v1EventTypes = {
  messages: ['message.received', 'message.delivered'],
  calls: ['call.completed', 'call.ringing', 'call.recording.completed'],
  'call-summaries': ['call.summary.completed'],
  'call-transcripts': ['call.transcript.completed'],
} as const

/** What can be ticked in Quo's app. */
export const appEventTypes: readonly string[] = [...Object.values(v1EventTypes).flat(), ...contactEvents]
