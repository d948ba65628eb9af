// Signals reach the row. One that carries a revision was written before it was sent; one from the CLI is written here,
// under the id the workflow gave it, at most once.
import type { CampaignStatus } from '#schema/database.ts'
import type { Control } from '#schema/control.ts'
import { underControl } from '#schema/rules/campaign-status.ts'
import { limitWaits, lockCampaign } from '../queries/locks.ts'
import type { Services } from '../services.ts'
import { changeStatus } from './change-status.ts'

/** Applies controls in the order heard and returns the status that rules now; undefined: no such campaign. */
export const applyControl =
  (services: Services) =>
  async (campaignId: string, controls: readonly Control[]): Promise<CampaignStatus | undefined> => {
    const { db } = services
    const unwritten = controls.filter(({ action, revision }) => action !== 'look' && revision === undefined)
    for (const control of unwritten) await applyOne(services, campaignId, control)
    const row = await db.selectFrom('campaign').select('status').where('id', '=', campaignId).executeTakeFirst()
    return row?.status
  }

async function applyOne({ db, now, timings }: Services, campaignId: string, control: Control) {
  await db.transaction().execute(async (trx) => {
    await limitWaits(trx, timings.lockTimeoutMs)
    const campaign = await lockCampaign(trx, campaignId)
    if (!campaign) return
    const applied = await trx.selectFrom('statusChange').select('id').where('id', '=', control.id).executeTakeFirst()
    if (applied || control.action === 'look') return
    const controlled = underControl(campaign.status, control.action)
    if (typeof controlled === 'string') return
    const reason = control.reason ? { reason: control.reason } : {}
    await changeStatus(trx, campaign, controlled.becomes, { id: control.id, source: 'cli', ...reason }, now)
  })
}
