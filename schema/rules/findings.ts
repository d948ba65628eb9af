// What a check of one promise found, and how that is told: to the operator, in the API and on the page.
import type { Assertion, AssertionName, Verdict } from '../proof.ts'
import { assertionWords } from './assertion-words.ts'
import { countOf } from './figures.ts'

export interface Finding {
  name: AssertionName
  /** How many of what were looked at, and whatever else the sentence tells. */
  numbers: Record<string, number>
  /** Each a sentence that names ids, never a number or a text of a person. */
  violations: string[]
  /** Why it could not be checked, as far as it could not. */
  unchecked?: string
}

/** The same promise, checked over two parts. */
export function joined(one: Finding, other: Finding): Finding {
  const numbers = { ...one.numbers }
  for (const [what, count] of Object.entries(other.numbers)) numbers[what] = (numbers[what] ?? 0) + count
  const unchecked = one.unchecked ?? other.unchecked
  return {
    name: one.name,
    numbers,
    violations: [...one.violations, ...other.violations],
    ...(unchecked ? { unchecked } : {}),
  }
}

/** The worst rules: a broken promise also when something else could not be checked. */
export function verdictOver(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('broken')) return 'broken'
  return verdicts.includes('unchecked') ? 'unchecked' : 'kept'
}

const mostTold = 20

export function toAssertion(finding: Finding): Assertion {
  const { name, violations, unchecked } = finding
  const verdict = violations.length > 0 ? 'broken' : unchecked ? 'unchecked' : 'kept'
  const words = assertionWords[name]
  const of = (what: string) => finding.numbers[what] ?? 0
  return {
    name,
    promise: words.promise,
    verdict,
    found: [
      ...(unchecked ? [`could not be checked: ${unchecked}`] : []),
      ...(verdict === 'unchecked' ? [] : [`checked ${words.checked(of)}`]),
      ...(verdict === 'kept' ? [words.kept(of)] : []),
      ...(verdict === 'broken' ? [`found ${countOf(violations.length, 'violation', 'violations')}`] : []),
    ].join('; '),
    compared: words.compared,
    violations: violations.slice(0, mostTold),
    more: Math.max(0, violations.length - mostTold),
    whatToDo: verdict === 'broken' ? words.whatToDo : verdict === 'unchecked' ? words.ifUnchecked : null,
  }
}
