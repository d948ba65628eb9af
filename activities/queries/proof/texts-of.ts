// Which texts of the ledger, as `t`, a check is about: those of a campaign, or, without one, answers and confirmations.
import { sql, type RawBuilder } from 'kysely'

export type Whose = { campaignId: string } | 'outside campaigns'

export const isTextOf = (whose: Whose): RawBuilder<boolean> =>
  whose === 'outside campaigns' ? sql`t.campaign_id is null` : sql`t.campaign_id = ${whose.campaignId}`
