// What is wrong with one message of a campaign, judged by the very texts that would be sent of it.
import { namesBusiness, withBusiness } from './business-name.ts'
import { dearFrom, mostCharacters, mostSegments, publicShortLinks, saysHowToStop, withStop } from './message-content.ts'
import type { PlannedText } from './plan.ts'
import { foldToGsm } from './segments.ts'
import { parseTemplate, usualFallbacks, withFallback, type Token } from './template.ts'

/** Something to mend, or to know. */
export interface Finding {
  /** Where it is mended; empty: not in the form. */
  field: string
  message: string
  /** One click: the field gets this text. */
  fix?: { label: string; text: string }
}

export interface Message {
  field: 'message' | 'messageB'
  /** "The message", "Message A", "Message B". */
  name: string
  text: string
}

export interface CheckedMessage {
  problems: Finding[]
  warnings: Finding[]
}

/** `planned`: the texts of this message to everybody who may ever get it. */
export function checkMessage(
  message: Message,
  planned: readonly PlannedText[],
  business: string | null,
): CheckedMessage {
  const { field, name, text } = message
  if (text === '') return only({ field, message: name === 'The message' ? 'Write the message.' : `Write ${name}.` })
  const parsed = parseTemplate(text)
  if ('problem' in parsed) return only({ field, message: parsed.problem })

  const texts = planned.filter(({ body }) => body !== '')
  return {
    problems: [
      ...withoutValue(message, planned),
      ...(business === null ? [] : unnamed(message, texts, business)),
      ...withoutStop(message),
      ...shortLinks(message),
      ...tooLong(message, texts),
    ],
    warnings: [...dear(message, texts), ...typographic(message, texts)],
  }
}

const only = (problem: Finding): CheckedMessage => ({ problems: [problem], warnings: [] })

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`

function withoutValue({ field, text }: Message, planned: readonly PlannedText[]): Finding[] {
  const counts = new Map<Token, number>()
  for (const token of planned.flatMap(({ missing }) => missing)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return [...counts].map(([token, count]) => {
    const fallback = usualFallbacks[token]
    return {
      field,
      message: `${people(count)} ${count === 1 ? 'has' : 'have'} no ${token}: say what stands there instead, as in {{${token}|${fallback}}}.`,
      fix: { label: `Say “${fallback}” instead`, text: withFallback(text, token, fallback) },
    }
  })
}

/** While there is nobody to text, the message itself is judged. */
function unnamed({ field, name, text }: Message, texts: readonly PlannedText[], business: string): Finding[] {
  const count = texts.filter(({ body }) => !namesBusiness(body, business)).length
  if (count === 0 && (texts.length > 0 || namesBusiness(text, business))) return []
  const whose = count === 0 || count === texts.length ? '' : `In the text to ${people(count)}, `
  const fix = { label: `Put “${business}:” in front`, text: withBusiness(text, business) }
  return [{ field, message: `${whose}${name} does not name your business, ${business}.`, fix }]
}

function withoutStop({ field, name, text }: Message): Finding[] {
  if (saysHowToStop(text)) return []
  const fix = { label: 'Add “Reply STOP to opt out.”', text: withStop(text) }
  return [{ field, message: `${name} does not say how to opt out.`, fix }]
}

const shortLinks = ({ field, text }: Message): Finding[] =>
  publicShortLinks(text).map((host) => ({
    field,
    message: `Carriers block texts with links of ${host}: write your own address instead.`,
  }))

function tooLong({ field, name }: Message, texts: readonly PlannedText[]): Finding[] {
  const count = texts.filter(isTooLong).length
  const most = `${mostSegments} segments, or the 1,600 characters that Quo takes`
  return count === 0 ? [] : [{ field, message: `For ${people(count)} ${name} is longer than ${most}.` }]
}

const isTooLong = ({ body, segments: { segments } }: PlannedText) =>
  segments > mostSegments || body.length > mostCharacters

function dear({ field, name }: Message, texts: readonly PlannedText[]): Finding[] {
  const count = texts.filter((text) => text.segments.segments >= dearFrom && !isTooLong(text)).length
  return count === 0 ? [] : [{ field, message: `For ${people(count)} ${name} takes ${dearFrom} segments or more.` }]
}

function typographic({ field, name, text }: Message, texts: readonly PlannedText[]): Finding[] {
  const folded = foldToGsm(text)
  if (folded === text || texts.every(({ segments: { encoding } }) => encoding === 'GSM-7')) return []
  const fix = { label: 'Use plain quotes, dashes and dots', text: folded }
  return [{ field, message: `${name} has typographic characters, which make each segment hold less than half.`, fix }]
}
