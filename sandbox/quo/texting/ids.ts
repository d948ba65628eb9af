// Ids as Quo makes them: opaque behind their prefix. The same two parties always share one conversation.
import { createHash, randomBytes } from 'node:crypto'

export const newId = (prefix: string) => `${prefix}sandbox${randomBytes(10).toString('hex')}`

export const newHexId = () => randomBytes(12).toString('hex')

export const newTrace = () => String(BigInt(`0x${randomBytes(8).toString('hex')}`))

export function conversationIdOf(phoneNumberId: string, participants: readonly string[]): string {
  const parties = [phoneNumberId, ...participants.toSorted()].join(' ')
  return `CNsandbox${createHash('sha256').update(parties).digest('hex').slice(0, 20)}`
}
