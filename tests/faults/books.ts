// Two books, the sandbox's and ours, compared row by row. Each assertion returns what breaks it, in sentences.
import { sql } from 'kysely'
import type { Stack } from '../support/stack.ts'
import type { AcceptedText } from '../support/sandbox-book.ts'
import type { Database } from '#activities/database.ts'
import type { TextState } from '#schema/database.ts'

interface Books {
  accepted: AcceptedText[]
  arrivals: number[]
  texts: Awaited<ReturnType<typeof readTexts>>
  changes: Awaited<ReturnType<typeof readChanges>>
  runs: Awaited<ReturnType<typeof readRuns>>
  campaigns: Awaited<ReturnType<typeof readCampaigns>>
  openWorkflows: string[]
  lateSlots: number
}

/** All assertions over all rows of both books; an empty list is what one wants to see. */
export async function checkBooks(stack: Stack): Promise<string[]> {
  const books = await readBooks(stack)
  return [
    ...neverTwice(books),
    ...neverLost(books),
    ...booksAgree(books),
    ...frozenOrder(books),
    ...tenInASecond(books),
    ...insideWindows(books),
    ...workflowsMatch(books),
  ]
}

async function readBooks({ db, quo, temporal }: Stack): Promise<Books> {
  const [accepted, arrivals, texts, changes, runs, campaigns] = await Promise.all([
    quo.accepted(),
    quo.arrivals(),
    readTexts(db),
    readChanges(db),
    readRuns(db),
    readCampaigns(db),
  ])
  const openWorkflows: string[] = []
  const query = `WorkflowType = 'campaign' AND ExecutionStatus = 'Running'`
  for await (const { workflowId } of temporal.workflow.list({ query })) openWorkflows.push(workflowId)
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from request_slot where free_at > clock_timestamp() + interval '60 s'`.execute(db)
  return { accepted, arrivals, texts, changes, runs, campaigns, openWorkflows, lateSlots: rows[0]?.late ?? 0 }
}

const readTexts = (db: Database) => db.selectFrom('outgoingText').selectAll().where('kind', '=', 'campaign').execute()
const readChanges = (db: Database) => db.selectFrom('textChange').selectAll().orderBy('id').execute()
const readRuns = (db: Database) => db.selectFrom('run').selectAll().execute()
const readCampaigns = (db: Database) => db.selectFrom('campaign').selectAll().where('status', '<>', 'draft').execute()

/** A1: at most one accepted text per campaign and number, plus one for each release by a person. */
function neverTwice({ accepted, texts, changes }: Books): string[] {
  return texts.flatMap(({ id, phone, body }) => {
    const times = accepted.filter(({ to, text }) => to === phone && text === body).length
    const releases = changes.filter(
      ({ textId, fromState, toState }) => textId === id && fromState === 'unconfirmed' && toState === 'pending',
    )
    return times > 1 + releases.length ? [`A1: text ${id} was accepted ${times} times`] : []
  })
}

/** A2: at Completed each recipient was accepted once, is skipped or refused with a reason, or is unconfirmed. */
function neverLost({ campaigns, texts }: Books): string[] {
  const completed = new Set(campaigns.filter(({ status }) => status === 'completed').map(({ id }) => id))
  return texts
    .filter(({ campaignId }) => campaignId && completed.has(campaignId))
    .flatMap(({ id, state, reason, providerId }) => {
      if (providerId !== null || state === 'unconfirmed') return []
      if ((state === 'skipped' || state === 'failed') && reason) return []
      return [`A2: text ${id} of a completed campaign is ${state}`]
    })
}

/** A3: ids agree both ways, nothing is left open, and what is unconfirmed really is absent from the sandbox's book. */
function booksAgree({ accepted, texts }: Books): string[] {
  const ours = new Map(texts.flatMap((text) => (text.providerId ? [[text.providerId, text] as const] : [])))
  const theirs = new Map(accepted.map((text) => [text.id, text]))
  return [
    ...accepted.filter(({ id }) => !ours.has(id)).map(({ id }) => `A3: Quo accepted ${id}, which is in no ledger row`),
    ...[...ours].flatMap(([id, text]) => {
      const their = theirs.get(id)
      if (!their) return [`A3: text ${text.id} has the id ${id}, which Quo never accepted`]
      return their.to === text.phone && their.text === text.body ? [] : [`A3: text ${text.id} and ${id} differ`]
    }),
    ...texts
      .filter(({ state }) => state === 'sending' || state === 'unknown')
      .map(({ id, state }) => `A3: text ${id} is left ${state}`),
    ...texts
      .filter(({ state }) => state === 'unconfirmed')
      .filter(({ phone, body }) => accepted.some(({ to, text }) => to === phone && text === body))
      .map(({ id }) => `A3: text ${id} is unconfirmed, but Quo accepted it`),
  ]
}

const pageSize = 200

/** A4: within a run no text was claimed while a position more than a page lower was pending and not passed over. */
function frozenOrder({ texts, changes }: Books): string[] {
  const problems: string[] = []
  const byId = new Map(texts.map((text) => [text.id, text]))
  const state = new Map<string, TextState>(texts.map(({ id }) => [id, 'pending']))
  const passedOver = new Set<string>()
  for (const { textId, runId, fromState, toState } of changes) {
    const text = byId.get(textId)
    if (!text) continue
    if (state.get(textId) !== fromState)
      problems.push(`A4: the story of text ${textId} jumps from ${state.get(textId)} to ${fromState}`)
    if (fromState === 'pending' && toState === 'sending') {
      const ahead = texts.filter(
        ({ id, campaignId, position }) =>
          campaignId === text.campaignId &&
          (position ?? 0) < (text.position ?? 0) - pageSize &&
          state.get(id) === 'pending' &&
          !passedOver.has(`${runId} ${id}`),
      )
      if (ahead.length > 0)
        problems.push(`A4: text ${textId} was claimed while ${ahead.length} more than a page before it waited`)
    }
    if (fromState === toState) passedOver.add(`${runId} ${textId}`)
    state.set(textId, toState)
  }
  const ends = texts.filter(({ id, state: now }) => state.get(id) !== now)
  return [...problems, ...ends.map(({ id }) => `A4: the story of text ${id} does not end where its row is`)]
}

/** A5: any eleven requests of the key take more than a second. */
function tenInASecond({ arrivals }: Books): string[] {
  return arrivals.flatMap((at, index) => {
    const eleventh = arrivals[index + 10]
    return eleventh !== undefined && eleventh - at < 1_000
      ? [`A5: eleven requests within ${(eleventh - at).toFixed(0)} ms`]
      : []
  })
}

/** A6: claims are inside their run's window, on an allowed day, in New York's legal hours; N a run; one run a date. */
function insideWindows({ changes, runs, campaigns, texts }: Books): string[] {
  const runOf = new Map(runs.map((run) => [run.id, run]))
  const campaignOf = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
  const problems: string[] = []
  for (const { textId, runId, fromState, toState, businessAt } of changes) {
    if (fromState !== 'pending' || toState !== 'sending') continue
    const run = runId ? runOf.get(runId) : undefined
    if (!run) problems.push(`A6: text ${textId} was claimed in no run`)
    else if (run.kind === 'ordinary') {
      const inside = run.opensAt && run.closesAt && run.opensAt <= businessAt && businessAt < run.closesAt
      if (!inside) problems.push(`A6: text ${textId} was claimed outside its window`)
      const local = localParts(businessAt)
      if (!campaignOf.get(run.campaignId)?.days.includes(local.weekday))
        problems.push(`A6: text ${textId} was claimed on a ${local.weekday}`)
      if (local.hour < 9 || local.hour >= 20) problems.push(`A6: text ${textId} was claimed at ${local.hour} o'clock`)
    }
  }
  for (const run of runs) {
    const used = texts.filter(
      ({ runId, providerId, state }) => runId === run.id && (providerId !== null || state === 'unconfirmed'),
    )
    if (used.length > run.quota) problems.push(`A6: run ${run.id} texted ${used.length} of ${run.quota}`)
    if (run.used > run.quota) problems.push(`A6: run ${run.id} used ${run.used} of ${run.quota}`)
  }
  const dates = runs
    .filter(({ kind }) => kind === 'ordinary')
    .map(({ campaignId, localDate }) => `${campaignId} ${localDate}`)
  if (new Set(dates).size < dates.length) problems.push('A6: two runs on one date')
  return problems
}

/** Reckoned without the product's own rules: the test's people all live in New York. */
function localParts(at: Date) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { weekday: part('weekday').toLowerCase(), hour: Number(part('hour')) }
}

/** A9: the open campaign workflows are the Active and Paused campaigns; no slot outlives its lease. */
function workflowsMatch({ campaigns, openWorkflows, lateSlots }: Books): string[] {
  const wanted = campaigns
    .filter(({ status }) => status === 'active' || status === 'paused')
    .map(({ id }) => `campaign/${id}`)
  const open = new Set(openWorkflows)
  return [
    ...wanted.filter((id) => !open.has(id)).map((id) => `A9: ${id} has no open workflow`),
    ...openWorkflows.filter((id) => !wanted.includes(id)).map((id) => `A9: ${id} is open and should not be`),
    ...(lateSlots > 0 ? [`A9: ${lateSlots} request slots are held beyond their lease`] : []),
  ]
}
