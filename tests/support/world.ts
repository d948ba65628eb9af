// A whole Trickle in one process: real PostgreSQL, real worker and api, the Quo sandbox over HTTP, and Temporal's
// time-skipping server, so that weeks pass in seconds. The business clock follows Temporal's.
import type { WorkflowHandle } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { readFacts } from '#activities/campaigns/next-move.ts'
import { openEngine } from '#activities/temporal/engine.ts'
import { makeApiToken } from '#activities/queries/api-tokens.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { installationId } from '#activities/queries/installation.ts'
import { findWaitingSingles } from '#activities/queries/single-texts.ts'
import type { TextState } from '#schema/database.ts'
import { nextMove, type CampaignMove } from '#schema/rules/campaign-move.ts'
import { timingsAt } from '#schema/timings.ts'
import { workflowIds } from '#workflows/messages.ts'
import { startApi } from '../../api/start-api.ts'
import { startWorker } from '../../worker/start-worker.ts'
import { aDatabase } from './database.ts'
import { quietLog } from './quiet-log.ts'
import './quiet-temporal.ts'
import { aListOf } from './rows.ts'
import { aSandbox } from './sandbox.ts'
import { settingsFor } from './settings.ts'
import { springCampaign, stated, type CampaignFields } from './cast.ts'
import { waitFor } from './wait-for.ts'

export interface World extends AsyncDisposable {
  db: Awaited<ReturnType<typeof aDatabase>>['db']
  quo: Awaited<ReturnType<typeof aSandbox>>
  environment: TestWorkflowEnvironment
  api(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  /** Makes a list of these numbers and an active campaign for it; returns the campaign. */
  activate(fields: CampaignFields, phones: readonly string[]): Promise<TestCampaign>
  /** The same, without waiting until everything has come to rest. */
  activateAndGo(fields: CampaignFields, phones: readonly string[]): Promise<TestCampaign>
  /** Lets time pass until this business moment, and everything that happens then come to rest. */
  until(moment: string): Promise<void>
  /** Nothing of ours ran until this business moment: it is just there, and the campaigns look again. */
  jumpTo(moment: string): Promise<void>
  atRest(): Promise<void>
  businessNow(): Promise<Date>
}

export interface TestCampaign {
  id: string
  handle: WorkflowHandle
  pause(): Promise<void>
  resume(): Promise<void>
  /** Who was texted, a list for each run; a few texts of a run are in flight together, so each is in the frozen order. */
  texted(): Promise<string[][]>
  states(): Promise<Record<string, { state: TextState; reason: string | null }>>
  runs(): Promise<{ localDate: string; state: string; used: number; opensAt: Date | null; openedAt: Date | null }[]>
  row(): Promise<{ status: string; statusReason: string | null }>
  signalFromCli(signal: 'pause' | 'resume'): Promise<void>
}

export async function aWorld({ now }: { now: string }): Promise<World> {
  const executable = process.env.TEMPORAL_TEST_SERVER_PATH
  if (!executable) throw new Error('TEMPORAL_TEST_SERVER_PATH is not set: `npm test` brings the time-skipping server.')
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: executable } },
  })
  const { url: databaseUrl, db } = await aDatabase()
  const quo = await aSandbox()
  let offsetMs = new Date(now).getTime() - (await environment.currentTimeMs())
  const businessNow = async () => new Date((await environment.currentTimeMs()) + offsetMs)

  const installation = await installationId(db)
  const engine = openEngine({
    address: '',
    namespace: 'default',
    installationId: installation,
    timings: timingsAt(20),
    client: environment.client,
  })
  const settings = settingsFor({ databaseUrl, quoUrl: quo.url })
  const worker = await startWorker({
    settings,
    log: quietLog,
    connection: environment.nativeConnection,
    engine,
    now: businessNow,
  })
  const api = await startApi({
    settings,
    log: quietLog,
    engine,
    now: businessNow,
    webhookUrl: (url) => `${url}/webhooks/quo`,
  })
  const { token } = await makeApiToken(db, await findOrCreateOwner(db), 'test', 'owner')
  await waitFor(
    async () => (await db.selectFrom('sendingNumber').selectAll().execute()).length > 0,
    'the numbers of Quo',
  )

  const ask: World['api'] = async (method, path, body) => {
    const response = await fetch(`${api.url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text ? JSON.parse(text) : undefined }
  }

  async function must(method: string, path: string, body?: unknown) {
    const answer = await ask(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async function activateAndGo(fields: CampaignFields, phones: readonly string[]): Promise<TestCampaign> {
    const listId = await aListOf(db, phones)
    const created = await must('POST', '/campaigns', {
      ...springCampaign(fields),
      listId,
      sendingNumberId: 'PNsandbox01',
    })
    const id = idOf(created)
    await must('PUT', `/campaigns/${id}/activation`, stated)
    return campaignOf(id)
  }

  async function activate(fields: CampaignFields, phones: readonly string[]): Promise<TestCampaign> {
    const campaign = await activateAndGo(fields, phones)
    await atRest()
    return campaign
  }

  function campaignOf(id: string): TestCampaign {
    const texts = () => db.selectFrom('outgoingText').selectAll().where('campaignId', '=', id).orderBy('position')
    const handle = environment.client.workflow.getHandle(workflowIds.campaign(id))
    return {
      id,
      handle,
      async pause() {
        await must('PUT', `/campaigns/${id}/pause`, {})
        await atRest()
      },
      async resume() {
        await must('DELETE', `/campaigns/${id}/pause`)
        await atRest()
      },
      async texted() {
        const accepted = new Set((await quo.accepted()).map(({ id: accepted }) => accepted))
        const sent = (await texts().execute()).filter(({ providerId }) => providerId && accepted.has(providerId))
        const runs = await db.selectFrom('run').select('id').where('campaignId', '=', id).orderBy('openedAt').execute()
        const byRun = runs.map((run) => sent.filter(({ runId }) => runId === run.id).map(({ phone }) => phone))
        return byRun.filter(({ length }) => length > 0)
      },
      async states() {
        const rows = await texts().execute()
        return Object.fromEntries(rows.map(({ phone, state, reason }) => [phone, { state, reason }]))
      },
      runs: () =>
        db
          .selectFrom('run')
          .select(['localDate', 'state', 'used', 'opensAt', 'openedAt'])
          .where('campaignId', '=', id)
          .orderBy('localDate')
          .execute(),
      row: () =>
        db.selectFrom('campaign').select(['status', 'statusReason']).where('id', '=', id).executeTakeFirstOrThrow(),
      async signalFromCli(signal) {
        await handle.signal(signal)
        await atRest()
      },
    }
  }

  /** Everything that can happen now has happened: no outbox, no event, no text in flight, no workflow that works. */
  async function atRest() {
    let calm = 0
    await waitFor(async () => {
      calm = (await isBusy()) ? 0 : calm + 1
      return calm >= 4
    }, 'everything to come to rest')
  }

  /** What each running campaign would do now, by the same rule as the engine's. */
  async function moves(): Promise<CampaignMove[]> {
    const running = await db.selectFrom('campaign').selectAll().where('status', 'in', ['active', 'paused']).execute()
    return db.transaction().execute(async (trx) => {
      const at = await businessNow()
      const facts = []
      for (const campaign of running) facts.push(await readFacts(trx, campaign, at))
      return facts.map(nextMove)
    })
  }

  async function isBusy(): Promise<boolean> {
    const waiting = await db
      .selectNoFrom(({ exists, selectFrom, or }) =>
        or([
          exists(selectFrom('outbox').select('outbox.id').where('doneAt', 'is', null)),
          exists(
            selectFrom('event').select('deliveryId').where('processedAt', 'is', null).where('setAsideAt', 'is', null),
          ),
          exists(selectFrom('outgoingText').select('outgoingText.id').where('state', '=', 'sending')),
        ]).as('busy'),
      )
      .executeTakeFirstOrThrow()
    const resting = ['end', 'stayPaused', 'stayFenced', 'waitUntil', 'waitForSettling', 'waitForChange']
    const singles = await findWaitingSingles(db, 1)
    if (Boolean(waiting.busy) || singles.length > 0 || (await moves()).some(({ kind }) => !resting.includes(kind)))
      return true
    return hasPendingActivities()
  }

  /** A send is written down before Temporal hears of its end: time must not be skipped in between. */
  async function hasPendingActivities(): Promise<boolean> {
    const campaigns = await db.selectFrom('campaign').select('id').where('activatedAt', 'is not', null).execute()
    for (const { id } of campaigns) {
      const described = await environment.client.workflow.getHandle(workflowIds.campaign(id)).describe()
      if ((described.raw.pendingActivities ?? []).length > 0) return true
    }
    return false
  }

  /** The next moment at which something is due, so that nothing is due while time is skipped over it. */
  async function hopTo(moment: string): Promise<number> {
    const waits = (await moves()).flatMap((move) => (move.kind === 'waitUntil' ? [move.at.getTime() + 500] : []))
    const unknown = await db.selectFrom('outgoingText').select('id').where('state', '=', 'unknown').executeTakeFirst()
    const at = (await businessNow()).getTime()
    return Math.max(1, Math.min(new Date(moment).getTime(), ...waits, unknown ? at + 60_000 : Infinity) - at)
  }

  const leftUntil = async (moment: string) => new Date(moment).getTime() - (await businessNow()).getTime()

  return {
    db,
    quo,
    environment,
    api: ask,
    activate,
    activateAndGo,
    businessNow,
    atRest,
    async until(moment) {
      await atRest()
      for (let left = await leftUntil(moment); left > 0; left = await leftUntil(moment)) {
        await environment.sleep(await hopTo(moment))
        await atRest()
      }
    },
    async jumpTo(moment) {
      offsetMs += await leftUntil(moment)
      const running = await db.selectFrom('campaign').select('id').where('status', '=', 'active').execute()
      for (const { id } of running) await engine.signalCampaign(id, 'changed', 0)
      await atRest()
    },
    async [Symbol.asyncDispose]() {
      worker.stop()
      await worker.finished.catch(() => undefined)
      await api.stop()
      await environment.teardown()
      await quo.stop()
      await db.destroy()
    },
  }
}

const idOf = (body: unknown): string => {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
  throw new Error('The answer has no id.')
}
