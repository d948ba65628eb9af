// What keeps a draft from being activated, all of it at once, what could be better, and what was found right.
import { checkMessage, type CheckedMessage, type Finding, type Message } from './message-check.ts'
import { mayBeTexted, type PlannedText, type Written } from './plan.ts'
import { problemWith } from './send-window.ts'
import type { Weekday } from './time.ts'

export interface DraftFacts {
  sandboxed: boolean
  business: string | null
  list: { state: 'filling' | 'ready' | 'failed'; members: number; hasConsent: boolean } | undefined
  number: { phone: string; mayTextUs: boolean } | undefined
  schedule: { days: readonly Weekday[]; sendAt: string | null; zone: string; windowMinutes: number }
  written: Written
  planned: readonly PlannedText[]
  /** Whether the window opens within a year; asked only of a whole schedule. */
  opens: boolean
}

export interface Readiness {
  problems: Finding[]
  warnings: Finding[]
  passed: string[]
}

interface Check {
  problems?: Finding[]
  warnings?: Finding[]
  /** Said when it found no problem. */
  passed?: string
}

export function readinessOf(facts: DraftFacts): Readiness {
  const checks = [
    ...messages(facts),
    business(facts),
    list(facts),
    number(facts),
    schedule(facts),
    skips(facts),
    account(facts),
  ]
  return {
    problems: checks.flatMap(({ problems = [] }) => problems),
    warnings: checks.flatMap(({ warnings = [] }) => warnings),
    passed: checks.flatMap(({ problems = [], passed }) => (problems.length === 0 && passed ? [passed] : [])),
  }
}

const at = (field: string, message: string): Check => ({ problems: [{ field, message }] })

function messages({ written: { message, messageB }, planned, business }: DraftFacts): Check[] {
  const checked = (message: Message, variant: 'A' | 'B'): CheckedMessage =>
    checkMessage(
      message,
      planned.filter((text) => text.variant === variant && mayBeTexted(text)),
      business,
    )
  const passed = 'Every text names your business, says how to opt out, and has a value in each place.'
  if (messageB === null) return [{ ...checked({ field: 'message', name: 'The message', text: message }, 'A'), passed }]
  const both = [
    checked({ field: 'message', name: 'Message A', text: message }, 'A'),
    checked({ field: 'messageB', name: 'Message B', text: messageB }, 'B'),
  ]
  return [
    {
      problems: both.flatMap(({ problems }) => problems),
      warnings: both.flatMap(({ warnings }) => warnings),
      passed,
    },
  ]
}

const business = ({ business }: DraftFacts): Check =>
  business === null ? at('business', 'Say what your business is called: every text must name it.') : {}

function list({ list }: DraftFacts): Check {
  if (!list) return at('listId', 'Choose a list.')
  if (list.state === 'filling') return at('listId', 'The list is still being filled.')
  if (list.members === 0) return at('listId', 'Nobody is on the list.')
  const unsaid = 'It is not written down for this list where and when its people agreed to be texted.'
  return {
    passed: 'The list is ready.',
    warnings: list.hasConsent ? [] : [{ field: 'listId', message: unsaid }],
  }
}

function number({ number }: DraftFacts): Check {
  if (!number) return at('sendingNumberId', 'Choose the number to text from.')
  if (number.mayTextUs) return { passed: `${number.phone} may text the US.` }
  const mend = 'finish its carrier registration in Quo, or choose another number'
  return at('sendingNumberId', `${number.phone} may not text the US: ${mend}.`)
}

function schedule({ schedule, written: { batchSize }, opens }: DraftFacts): Check {
  const { days, sendAt } = schedule
  const never = days.length > 0 && sendAt !== null ? whyNever({ ...schedule, sendAt }, opens) : undefined
  const problems: Finding[] = [
    ...(days.length === 0 ? [{ field: 'days', message: 'Choose at least one day.' }] : []),
    ...(sendAt === null ? [{ field: 'sendAt', message: 'Say at which time a run begins.' }] : []),
    ...(never ? [{ field: 'sendAt', message: never }] : []),
    ...(batchSize === null ? [{ field: 'batchSize', message: 'Say how many texts a run may send, such as 25.' }] : []),
  ]
  const sunday = { field: 'days', message: 'Nobody may be texted on a Sunday: its runs would text nobody.' }
  return { problems, warnings: days.includes('sun') ? [sunday] : [], passed: 'The send window opens.' }
}

const whyNever = (schedule: DraftFacts['schedule'] & { sendAt: string }, opens: boolean): string | undefined =>
  problemWith(schedule) ?? (opens ? undefined : 'The send window never opens.')

function skips({ list, planned }: DraftFacts): Check {
  if (!list || planned.length === 0) return {}
  if (planned.every(({ skip }) => skip !== undefined)) return at('listId', 'Everybody on the list would be skipped.')
  return { passed: 'Nobody who opted out, and nobody you have been in touch with, is texted.' }
}

function account({ sandboxed }: DraftFacts): Check {
  if (sandboxed) return {}
  const until = 'without it nobody could be left out because of earlier communication'
  return at('', `Campaigns on a real Quo account wait until its history is here: ${until}.`)
}
