// Both books, whole: what the sandbox wrote down, and our own tables.
import { sql } from 'kysely'
import type { Database } from '#activities/database.ts'
import type { Stack } from '../../support/stack.ts'

export type Books = Awaited<ReturnType<typeof readBooks>>

export async function readBooks({ db, quo, temporal }: Stack) {
  const [theirs, ours] = await Promise.all([readTheirs(quo), readOurs(db)])
  const openWorkflows: string[] = []
  const query = `WorkflowType = 'campaign' AND ExecutionStatus = 'Running'`
  for await (const { workflowId } of temporal.workflow.list({ query })) openWorkflows.push(workflowId)
  return { ...theirs, ...ours, openWorkflows }
}

async function readTheirs(quo: Stack['quo']) {
  const [accepted, arrivals, inbound, deliveries, confirmations, optedOutAtQuo] = await Promise.all([
    quo.accepted(),
    quo.arrivals(),
    quo.inbound(),
    quo.deliveries(),
    quo.confirmations(),
    quo.optedOut(),
  ])
  return { accepted, arrivals, inbound, deliveries, confirmations, optedOutAtQuo }
}

async function readOurs(db: Database) {
  const [installation, texts, singles, changes, runs, campaigns, statusChanges, events, messages, optOuts, lateSlots] =
    await Promise.all([
      db.selectFrom('installation').select('clockOffsetMs').executeTakeFirstOrThrow(),
      db.selectFrom('outgoingText').selectAll().where('kind', '=', 'campaign').execute(),
      db.selectFrom('outgoingText').selectAll().where('kind', '<>', 'campaign').execute(), // replies and confirmations
      db.selectFrom('textChange').selectAll().orderBy('id').execute(),
      db.selectFrom('run').selectAll().execute(),
      db.selectFrom('campaign').selectAll().where('status', '<>', 'draft').execute(),
      db.selectFrom('statusChange').selectAll().orderBy('at').execute(),
      db.selectFrom('event').select(['deliveryId', 'processedAt']).execute(),
      db.selectFrom('message').selectAll().execute(),
      db.selectFrom('optOutChange').selectAll().execute(),
      countLateSlots(db),
    ])
  const { clockOffsetMs } = installation
  const ledger = { texts, singles, changes, runs, campaigns, statusChanges }
  return { clockOffsetMs, ...ledger, events, messages, optOuts, lateSlots }
}

async function countLateSlots(db: Database): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from request_slot where free_at > clock_timestamp() + interval '60 s'`.execute(db)
  return rows[0]?.late ?? 0
}
