// Which rule acts this time. Every match is written down, so that counts go on after a restart.
import { drawAt } from '../random.ts'
import type { Workspace } from '../workspace.ts'
import type { RequestRule, WebhookRule } from './rules.ts'

type Frequency = Pick<RequestRule, 'count' | 'skip' | 'probability' | 'seed'>

/** The first rule that matches and whose turn it is; `list` names the list of rules in the book. */
export function chooseRule<R extends RequestRule | WebhookRule>(
  workspace: Workspace,
  list: 'requests' | 'webhooks',
  rules: readonly R[],
  matches: (rule: R) => boolean,
): R | null {
  for (const rule of rules) {
    if (!matches(rule)) continue
    const id = rule.id ?? ''
    const { matched, used } = workspace.state.uses.get(`${list}/${id}`) ?? { matched: 0, used: 0 }
    if (rule.count !== 'forever' && used >= rule.count) continue

    const acts = itsTurn(rule, matched)
    const counts = { matched: matched + 1, used: used + (acts ? 1 : 0) }
    workspace.write({ kind: 'faultUsed', at: workspace.now(), list, rule: id, ...counts })
    if (acts) return rule
  }
  return null
}

function itsTurn({ skip, probability, seed }: Frequency, matched: number): boolean {
  return matched >= skip && (probability === 1 || drawAt(seed, matched) < probability)
}
