// What another schedule would mean for whoever of a running campaign still waits, before it is saved.
import type { Transaction } from 'kysely'
import type { ScheduleCheck, ScheduleInput } from '#schema/campaign.ts'
import type { DB } from '#schema/database.ts'
import { everLegal } from '#schema/rules/legal-hours.ts'
import { noPlan, planInWords } from '#schema/rules/plan-words.ts'
import { nextWindow, problemWith } from '#schema/rules/send-window.ts'
import { addDays, localParts } from '#schema/rules/time.ts'
import type { Database } from '../database.ts'
import { findCampaign } from '../queries/campaigns.ts'
import { datesWithRun } from '../queries/runs.ts'
import { listPendingPhones } from '../queries/texts.ts'
import type { Now } from '../services.ts'

/** Undefined: there is no such campaign. */
export async function checkSchedule(
  db: Database,
  id: string,
  schedule: ScheduleInput,
  now: Now,
): Promise<ScheduleCheck | undefined> {
  return db.transaction().execute(async (trx) => {
    const campaign = await findCampaign(trx, id)
    if (!campaign) return undefined
    const at = await now(trx)
    const problem = await whyNot(trx, id, schedule, at)
    if (problem) return { ...noPlan, problem }
    const taken = await datesWithRun(trx, id, addDays(localParts(at, schedule.zone).date, -1))
    const people = (await listPendingPhones(trx, id)).length
    const plan = { people, batchSize: schedule.batchSize, now: at }
    return { ...planInWords(schedule, plan, (date) => taken.has(date)), problem: null }
  })
}

/** Why a campaign cannot have this schedule, in a sentence. Everybody who waits must be reached by it sometime. */
export async function whyNot(
  trx: Transaction<DB>,
  id: string,
  schedule: ScheduleInput,
  at: Date,
): Promise<string | undefined> {
  const never =
    problemWith(schedule) ?? (nextWindow(schedule, at, () => false) ? undefined : 'The send window never opens.')
  if (never) return never
  const phones = await listPendingPhones(trx, id)
  const count = phones.filter((phone) => !everLegal(phone, schedule, at)).length
  if (count === 0) return undefined
  const who = count === 1 ? '1 person who waits' : `${count} people who wait`
  return `With these hours ${who} could never be texted where they live: choose a later time or a longer window.`
}
