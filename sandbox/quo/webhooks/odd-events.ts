// Events that a client has not met before: with fields nobody has heard of, of an unknown type, about an unknown number.
import type { Stray } from '../faults/rules.ts'
import { lines } from '../lines.ts'
import { newId } from '../texting/ids.ts'

const novelty = { addedSince: { reason: 'a field that no version of the documents has', weight: 0.5, tags: [null] } }

/** In every object of the event: Quo may add fields at any time. */
export function withExtraFields(event: object): object {
  const fields = Object.entries(event).map(([name, value]) => [name, grown(value)])
  return { ...Object.fromEntries(fields), ...novelty }
}

const grown = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? withExtraFields(value) : value

/** The body of another event, made from a real one, with an id of its own and about another message. */
export function strayFrom(body: string, ids: { event: string; message: string }, as: Stray) {
  const stray = { event: `EV${newId('')}`, message: newId('AC') }
  const renamed = body.replaceAll(ids.event, stray.event).replaceAll(ids.message, stray.message)
  return { ...stray, body: as === 'unknownNumber' ? aboutNobody(renamed) : ofNewType(renamed) }
}

export const newType = 'message.reacted'

const ofNewType = (body: string) => body.replace(/"type":"[a-z.]+"/, `"type":"${newType}"`)

const aboutNobody = (body: string) =>
  lines.reduce((text, { id, number }) => text.replaceAll(id, 'PNnobody01').replaceAll(number, '+14155550199'), body)
