// Every event a dated webhook may ask for. The sandbox itself only has texts, so only the first four ever happen.

export const messageEvents = ['message.received', 'message.delivered', 'message.failed', 'message.undelivered'] as const
export type MessageEvent = (typeof messageEvents)[number]

export const eventTypes: readonly string[] = [
  ...messageEvents,
  ...['ringing', 'answered', 'completed', 'missed', 'forwarded', 'menu.selected'].map((name) => `call.${name}`),
  ...['recording', 'voicemail', 'summary', 'transcript'].map((name) => `call.${name}.completed`),
  ...['updated', 'deleted'].map((name) => `contact.${name}`),
  ...['created', 'updated', 'deleted', 'completed', 'reopened', 'assigned', 'unassigned', 'overdue', 'linked'].map(
    (name) => `task.${name}`,
  ),
  ...['unlinked', 'duedate.updated', 'duedate.removed'].map((name) => `task.${name}`),
  ...['created', 'updated', 'deleted'].map((name) => `integration.${name}`),
]
