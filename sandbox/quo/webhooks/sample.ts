// The sample event of the dated API: one message, one contact, always with the same ids.
import { mainLine, orgId, ownerId } from '../lines.ts'
import { messageEvents } from './event-types.ts'

export const sampleIds = {
  event: 'EVsandbox00000000000000000000sample',
  message: 'ACsandbox00000000000000000000sample',
  person: '+12025550100',
}

/** Only the samples of texts are filled in: what the others look like has not been published. */
export function sampleEvent(type: string, at: number) {
  const createdAt = new Date(at).toISOString()
  const data = messageEvents.some((one) => one === type)
    ? messageData(type, createdAt)
    : { resource: { id: sampleIds.message, createdAt }, context: { orgId, userId: ownerId }, links: { quo: null } }
  return { id: sampleIds.event, apiVersion: '2026-03-30', createdAt, type, data }
}

function messageData(type: string, createdAt: string) {
  const isInbound = type === 'message.received'
  const [from, to] = isInbound ? [sampleIds.person, mainLine.number] : [mainLine.number, sampleIds.person]
  const direction = isInbound ? 'incoming' : 'outgoing'
  const status = type.slice('message.'.length)
  const text = 'This is a sample message.'
  return {
    resource: { id: sampleIds.message, direction, text, media: [], status, createdAt },
    context: {
      orgId,
      phoneNumberId: mainLine.id,
      conversationId: 'CNsandbox000000000000sample',
      userId: ownerId,
      contacts: { ids: [], lookupStatus: 'none' },
      senderIdentifier: from,
      recipientIdentifiers: [to],
    },
    links: { quo: null },
  }
}
