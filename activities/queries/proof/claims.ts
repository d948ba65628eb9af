// When people were texted: the business time of each claim, its run, and the hours of the recipient.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, RunKind } from '#schema/database.ts'
import { releasedByPerson } from '#schema/rules/text-state.ts'

type Handle = Kysely<DB> | Transaction<DB>

/**
 * The claims of a run within a quarter of an hour to numbers of one area code. Days and legal hours begin and end on a quarter in
 * every zone, and hours depend on the area code alone: what holds for one of the claims holds for all.
 */
export interface ClaimGroup {
  rehearsal: boolean
  runMadeAt: Date | null // by the machine clock; null: they are in no run of the campaign
  quarter: Date
  phone: string
  claims: number
  position: number // of one of them
  outside: number // of the run's window, or in no run of the campaign
  outsidePosition: number | null
}

export async function groupClaims(db: Handle, campaignId: string): Promise<ClaimGroup[]> {
  const { rows } = await sql<ClaimGroup>`
    with claim as (
      select t.position, t.phone, coalesce(r.kind = 'rehearsal', false) as rehearsal, r.created_at,
        date_bin('15 minutes', c.business_at, 'epoch') as quarter,
        r.id is null or r.kind = 'ordinary' and not (r.opens_at <= c.business_at and c.business_at < r.closes_at)
          as outside
      from text_change c
      join outgoing_text t on t.id = c.text_id
      left join run r on r.id = c.run_id and r.campaign_id = t.campaign_id
      where t.campaign_id = ${campaignId} and c.from_state = 'pending' and c.to_state = 'sending'
    )
    select rehearsal, created_at as run_made_at, quarter, min(phone) as phone, count(*)::int as claims, min(position) as position,
      (count(*) filter (where outside))::int as outside, min(position) filter (where outside) as outside_position
    from claim
    group by rehearsal, created_at, quarter, case when phone like '+1%' and length(phone) = 12 then left(phone, 5) else phone end
    order by quarter`.execute(db)
  return rows
}

export interface CountedRun {
  runId: string
  madeAt: Date
  kind: RunKind
  localDate: string
  opensAt: Date | null
  closesAt: Date | null
  quota: number
  /** Places taken, as the stories tell it: claims, less those whose text was proven unsent. */
  taken: number
}

export async function countRuns(db: Handle, campaignId: string): Promise<CountedRun[]> {
  const { rows } = await sql<CountedRun>`
    with taken as (
      select c.run_id, count(*) filter (where c.to_state = 'sending')
        - count(*) filter (where c.to_state <> 'sending') as places
      from text_change c join outgoing_text t on t.id = c.text_id
      where t.campaign_id = ${campaignId} and c.run_id is not null
        and (c.from_state = 'pending' and c.to_state = 'sending'
          or c.from_state in ('sending', 'unknown', 'unconfirmed') and c.to_state in ('pending', 'failed')
            and c.reason is distinct from ${releasedByPerson})
      group by c.run_id
    )
    select r.id as run_id, r.created_at as made_at, r.kind, r.local_date, r.opens_at, r.closes_at, r.quota, coalesce(taken.places, 0)::int as taken
    from run r left join taken on taken.run_id = r.id
    where r.campaign_id = ${campaignId} order by r.local_date, r.id`.execute(db)
  return rows
}
