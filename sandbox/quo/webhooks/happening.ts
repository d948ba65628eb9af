// What can happen that webhooks are told of.
import type { Contact } from '../book/entries.ts'
import { type Message, othersOf } from '../state/state.ts'
import type { ContactEvent, MessageEvent } from './event-types.ts'

export type Happening = { type: MessageEvent; message: Message } | { type: ContactEvent; contact: Contact }

/** The id of what it is about, and the number of the person. */
export function subjectOf(happening: Happening): { id: string; person: string } {
  if ('message' in happening) return { id: happening.message.id, person: othersOf(happening.message)[0] ?? '' }
  const { id, phoneNumbers } = happening.contact
  return { id, person: phoneNumbers[0]?.value ?? '' }
}
