// Control API: the people, their threads, and writing or behaving as one of them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Contact } from '../book/entries.ts'
import { findLine, mainLine } from '../lines.ts'
import { Habit } from '../people/habits.ts'
import type { Message, State } from '../state/state.ts'
import type { Parts } from '../parts.ts'
import { Mistake, phone, read, sender } from './input.ts'

const Changes = z.strictObject({ changedAfter: z.coerce.number().int().min(0).default(0) })

const Text = z.strictObject({
  text: z.string().max(1600, 'at most 1600 characters'),
  to: z.string().optional(), // one of the workspace's numbers, or its id; the one that texted last if left out
  others: z.array(phone).max(9).default([]), // who else is in the thread: it is a group then
  media: z
    .array(z.strictObject({ url: z.url(), type: z.string().nullable().default(null) }))
    .max(10)
    .default([]),
})

const TeammateText = z.strictObject({
  from: z.string().optional(),
  to: z.union([phone.transform((one) => [one]), z.array(phone).min(1).max(10)], 'expected a number, or several'),
  text: z.string().min(1).max(1600),
})

interface OfPerson {
  Params: { number: string }
}

export function controlPeople(app: FastifyInstance, { workspace, texting }: Parts): void {
  const { state, book } = workspace

  app.get('/people', (request) => {
    const { changedAfter } = read(Changes, request.query)
    const contactsOf = contactsByNumber(state.contacts)
    const numbers = new Set([...contactsOf.keys(), ...state.messagesOf.keys(), ...state.habits.keys()])
    const isNews = (number: string) => changedAfter === 0 || (state.changedAt.get(number) ?? 0) > changedAfter
    const people = [...numbers].filter(isNews).map((number) => person(state, number, contactsOf.get(number) ?? []))
    // `since` changes with a reset: whoever watches must look at everybody again
    return { since: book.entries[0]?.seq ?? 0, last: book.entries.at(-1)?.seq ?? 0, people }
  })

  app.get<OfPerson>('/people/:number/thread', ({ params }) => {
    const number = read(sender, params.number)
    const contacts = contactsByNumber(state.contacts).get(number) ?? []
    return { person: person(state, number, contacts), messages: (state.messagesOf.get(number) ?? []).map(bubble) }
  })

  app.post<OfPerson>('/people/:number/texts', ({ params, body }, reply) => {
    const from = read(sender, params.number)
    const { text, to, others, media } = read(Text, body)
    if (text === '' && media.length === 0) throw new Mistake(400, 'text: write something, or send a picture.')
    const line = lineNamed(to ?? lastLine(state, from))
    return reply.code(201).send({ message: bubble(texting.receive({ from, line, others, text, media })) })
  })

  app.put<OfPerson>('/people/:number/habit', ({ params, body }) => {
    const number = read(phone, params.number)
    const habit = read(Habit, body)
    workspace.write({ kind: 'habit', at: workspace.now(), number, habit })
    return { number, habit }
  })

  app.post('/teammate-texts', ({ body }, reply) => {
    const { from, to, text } = read(TeammateText, body)
    return reply.code(201).send({ message: bubble(texting.writeFromApp(lineNamed(from ?? mainLine.id), to, text)) })
  })
}

function lineNamed(idOrNumber: string) {
  const line = findLine(idOrNumber)
  if (!line) throw new Mistake(404, `${idOrNumber} is not one of the workspace's numbers.`)
  return line
}

function lastLine({ messagesOf }: State, number: string): string {
  return messagesOf.get(number)?.findLast(({ direction }) => direction === 'outgoing')?.phoneNumberId ?? mainLine.id
}

function contactsByNumber(contacts: readonly Contact[]): Map<string, Contact[]> {
  const byNumber = new Map<string, Contact[]>()
  for (const contact of contacts) {
    for (const { value } of contact.phoneNumbers) {
      if (value !== null) byNumber.set(value, [...(byNumber.get(value) ?? []), contact])
    }
  }
  return byNumber
}

function person({ messagesOf, habits, optedOut }: State, number: string, contacts: readonly Contact[]) {
  const thread = messagesOf.get(number) ?? []
  const last = thread.at(-1)
  return {
    number,
    name: contacts.map(nameOf).join(' & ') || null,
    contactIds: contacts.map(({ id }) => id),
    habit: habits.get(number) ?? { does: 'nothing' },
    optedOut: optedOut.has(number),
    textsIn: thread.filter(({ from }) => from !== number).length,
    textsOut: thread.filter(({ from }) => from === number).length,
    last: last ? bubble(last) : null,
  }
}

function nameOf({ firstName, lastName, company }: Contact): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || 'Unnamed'
}

function bubble({
  id,
  origin,
  direction,
  from,
  to,
  text,
  media,
  status,
  errorCode,
  createdAt,
  updatedAt,
  phoneNumberId,
}: Message) {
  const line = findLine(phoneNumberId)?.name ?? phoneNumberId
  return { id, origin, direction, from, to, line, text, media, status, errorCode, createdAt, updatedAt }
}
