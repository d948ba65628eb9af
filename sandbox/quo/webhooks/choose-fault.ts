// Which rule about webhooks acts on one delivery.
import type { EntryOf } from '../book/entries.ts'
import { chooseRule } from '../faults/choose.ts'
import type { WebhookEffect, WebhookRule } from '../faults/rules.ts'
import type { Workspace } from '../workspace.ts'

export function chooseFault(
  workspace: Workspace,
  { type, person }: Pick<EntryOf<'delivery'>, 'type' | 'person'>,
  effects: readonly WebhookEffect['type'][],
): WebhookRule | null {
  const fits = ({ match, effect }: WebhookRule) =>
    effects.includes(effect.type) &&
    (match.event === undefined || match.event === type) &&
    (match.person === undefined || match.person === person)
  return chooseRule(workspace, 'webhooks', workspace.state.faults.webhooks, fits)
}
