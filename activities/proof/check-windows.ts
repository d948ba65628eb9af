// Nobody was texted outside the window: runs, days, legal hours and how many a run.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { isLegalHour, zonesOf } from '#schema/rules/legal-hours.ts'
import { planAt, type RunPlan } from '#schema/rules/run-plan.ts'
import { isWindowOf } from '#schema/rules/run-window.ts'
import type { Schedule } from '#schema/rules/send-window.ts'
import { localParts } from '#schema/rules/time.ts'
import type { CampaignRow } from '../queries/campaigns.ts'
import { countRuns, groupClaims, type ClaimGroup, type CountedRun } from '../queries/proof/claims.ts'
import { findTextsAt } from '../queries/proof/stories.ts'
import { listSchedules } from '../queries/schedules.ts'

export async function checkWindows(trx: Transaction<DB>, campaign: CampaignRow): Promise<Finding> {
  const groups = await groupClaims(trx, campaign.id)
  const runs = await countRuns(trx, campaign.id)
  const plans = await listSchedules(trx, campaign.id)
  const legal = legalHours()
  const strayed = groups.flatMap((group) => strayedIn(group, planAt(plans, group.runMadeAt), legal))
  const positions = strayed.map(({ position }) => position)
  const textAt = await findTextsAt(trx, campaign.id, positions)
  return {
    name: 'insideWindows',
    numbers: {
      claims: claimsIn(groups),
      rehearsed: claimsIn(groups.filter(({ rehearsal }) => rehearsal)),
      runs: runs.length,
    },
    violations: [
      ...strayed.map((one) => tellStrayed(one, textAt.get(one.position))),
      ...runs.flatMap((run) => tellRun(run, planAt(plans, run.madeAt))),
      ...datesWithTwo(runs).map((date) => `There is more than one run on ${date}.`),
    ],
  }
}

const claimsIn = (groups: readonly ClaimGroup[]) => groups.reduce((sum, { claims }) => sum + claims, 0)

/** Texts of one group that left where they should not have, one of them by its place. */
interface Strayed {
  where: string
  quarter: Date
  texts: number
  position: number
}

function strayedIn(group: ClaimGroup, { days, zone }: Schedule, legal: ReturnType<typeof legalHours>): Strayed[] {
  const { quarter, phone, rehearsal, claims, position, outside, outsidePosition } = group
  const all = { quarter, texts: claims, position }
  const strayed: Strayed[] = []
  if (outsidePosition !== null) {
    strayed.push({ where: 'outside the window of its run', quarter, texts: outside, position: outsidePosition })
  }
  if (rehearsal) return strayed // ignores days and hours, in the sandbox only
  if (!days.includes(localParts(quarter, zone).weekday)) {
    strayed.push({ where: 'on a day of the week that is not the campaign’s', ...all })
  }
  if (!legal(phone, quarter)) strayed.push({ where: 'outside the legal hours of its number', ...all })
  return strayed
}

/** Asked for every area code and quarter of an hour; area codes with the same zones share their answers. */
function legalHours() {
  const answers = new Map<readonly string[], Map<number, boolean>>()
  return (phone: string, at: Date): boolean => {
    const zones = zonesOf(phone)
    const known = answers.get(zones) ?? new Map<number, boolean>()
    answers.set(zones, known)
    const answer = known.get(at.getTime()) ?? isLegalHour(phone, at)
    known.set(at.getTime(), answer)
    return answer
  }
}

const tellStrayed = ({ where, quarter, texts, position }: Strayed, textId: string | undefined) =>
  `Text ${textId ?? `of place ${position}`}${texts > 1 ? ` and ${texts - 1} more` : ''} left ${where}, in the quarter of an hour from ${quarter.toISOString()} on.`

function tellRun(run: CountedRun, plan: RunPlan): string[] {
  const { runId, localDate, taken, quota, opensAt, closesAt } = run
  const inSchedule =
    run.kind === 'rehearsal' ||
    (opensAt !== null && closesAt !== null && isWindowOf(plan, { localDate, opensAt, closesAt }))
  const which = `Run ${runId} of ${localDate}`
  return [
    ...(taken > quota ? [`${which} sent ${taken} texts; ${quota} were allowed.`] : []),
    ...(quota > plan.batchSize ? [`${which} was allowed ${quota} texts; the campaign sends ${plan.batchSize}.`] : []),
    ...(inSchedule ? [] : [`${which} has a window that is not the one of the schedule.`]),
  ]
}

function datesWithTwo(runs: readonly CountedRun[]): string[] {
  const ordinary = runs.filter(({ kind }) => kind === 'ordinary')
  const byDate = Map.groupBy(ordinary, ({ localDate }) => localDate)
  return [...byDate].filter(([, ofDate]) => ofDate.length > 1).map(([date]) => date)
}
