// What a campaign would send to whom: each person of the list in order, their message, its text, and why somebody is skipped.
import type { SplitKind, Variant } from '../database.ts'
import type { SkipReason } from './claim.ts'
import { everLegal } from './legal-hours.ts'
import type { Schedule } from './send-window.ts'
import { segmentsOf, type Segments } from './segments.ts'
import { variantsOf } from './split.ts'
import { parseTemplate, render, type Token, type TokenValues } from './template.ts'

export interface PersonOnList {
  phone: string
  values: TokenValues
  optedOut: boolean
  /** There was contact with the number before. */
  communicated: boolean
}

export interface Written {
  message: string
  /** Null: everybody gets the one message. */
  messageB: string | null
  split: SplitKind
  splitSeed: number
  batchSize: number | null
}

export interface PlannedText<Person extends PersonOnList = PersonOnList> {
  person: Person
  variant: Variant
  /** Empty when it cannot be made: the message has a problem, or the person lacks a value. */
  body: string
  missing: Token[]
  segments: Segments
  skip: SkipReason | undefined
}

/** Without a schedule nobody is skipped because of their hours: it is asked again when there is one. */
export function planTexts<Person extends PersonOnList>(
  people: readonly Person[],
  written: Written,
  schedule: Schedule | undefined,
  at: Date,
): PlannedText<Person>[] {
  const skips = people.map((person) => skipOf(person, schedule, at))
  const variants = variantsFor(
    skips.map((skip) => skip === undefined),
    written,
  )
  const usable = { A: isUsable(written.message), B: isUsable(written.messageB ?? '') }
  return people.map((person, place) => {
    const variant = variants[place] ?? 'A'
    const message = variant === 'A' ? written.message : (written.messageB ?? '')
    const rendered = usable[variant] ? render(message, person.values) : { missing: [] }
    const body = 'text' in rendered ? rendered.text : ''
    const missing = 'missing' in rendered ? rendered.missing : []
    return { person, variant, body, missing, segments: segmentsOf(body), skip: skips[place] }
  })
}

/** Whether the text may ever be sent: also to whom a person may still add anyway. */
export const mayBeTexted = ({ skip }: PlannedText): boolean => skip === undefined || skip === 'earlier communication'

const isUsable = (message: string) => message !== '' && !('problem' in parseTemplate(message))

function variantsFor(texted: readonly boolean[], { messageB, split, splitSeed, batchSize }: Written): Variant[] {
  if (messageB === null) return texted.map(() => 'A')
  return variantsOf(texted, { kind: split, seed: splitSeed, batchSize: batchSize ?? texted.length })
}

function skipOf(person: PersonOnList, schedule: Schedule | undefined, at: Date): SkipReason | undefined {
  if (person.optedOut) return 'opted out'
  if (person.communicated) return 'earlier communication'
  return schedule && !everLegal(person.phone, schedule, at) ? 'no legal hour' : undefined
}
