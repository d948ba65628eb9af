// How late the campaigns are: a window is open, people wait, and no run has begun. Asks the rule that the workflow asks.
import { nextMove } from '#schema/rules/campaign-move.ts'
import type { Database } from '../database.ts'
import { findCampaign, listRunning } from '../queries/campaigns.ts'
import type { Now } from '../services.ts'
import { readFacts } from './next-move.ts'

/** Of the campaign that is latest; 0 when none is late. */
export async function windowLagMs(db: Database, now: Now): Promise<number> {
  let longest = 0
  for (const { id } of await listRunning(db)) {
    const campaign = await findCampaign(db, id)
    if (campaign?.status !== 'active') continue
    const at = await now(db)
    const move = nextMove(await db.transaction().execute((trx) => readFacts(trx, campaign, at)))
    if (move.kind === 'openRun') longest = Math.max(longest, at.getTime() - move.window.opensAt.getTime())
  }
  return longest
}
