// The open campaign workflows are the Active and Paused campaigns, and no request slot outlives its lease.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Finding } from '#schema/rules/findings.ts'
import { leaseMs, type Timings } from '#schema/timings.ts'
import { workflowIds } from '#workflows/messages.ts'
import type { Database } from '../database.ts'
import { listRunning } from '../queries/campaigns.ts'
import { checkSlots } from '../queries/slots.ts'
import type { Engine } from '../temporal/engine.ts'

/** A workflow is started and ends a moment after its row says so: only what is still so then is wrong. */
const patienceMs = 5_000
const askAgainMs = 500

export async function checkWorkflows(db: Database, engine: Engine, timings: Timings): Promise<Finding> {
  const { slots, overdue } = await checkSlots(db, leaseMs(timings))
  const finding = {
    name: 'workflowsMatch' as const,
    numbers: { slots },
    violations: overdue.map((n) => `Request slot ${n} is held for longer than any request may take.`),
  }
  try {
    const listed = await asked(engine.listOpenCampaigns())
    const { campaigns, differing } = await compare(db, listed)
    const violations = await Promise.all(differing.map((id) => confirm(db, engine, id)))
    return {
      ...finding,
      numbers: { slots, campaigns, workflows: listed.length },
      violations: [...finding.violations, ...violations.flat()],
    }
  } catch (error) {
    if (!(error instanceof TemporalAway)) throw error
    return { ...finding, unchecked: 'Temporal did not answer' }
  }
}

class TemporalAway extends Error {
  override name = 'TemporalAway'
}

async function asked<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call
  } catch (error) {
    throw new TemporalAway('Temporal did not answer.', { cause: error })
  }
}

async function compare(db: Database, listed: readonly string[]) {
  const running = (await listRunning(db)).map(({ id }) => id)
  const differing = [...running.filter((id) => !listed.includes(id)), ...listed.filter((id) => !running.includes(id))]
  return { campaigns: running.length, differing }
}

/** Temporal's list lags, so the workflow is asked by its name, and the row once more, until both say the same. */
async function confirm(db: Database, engine: Engine, campaignId: string): Promise<string[]> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const isOpen = (await asked(engine.lookAtCampaign(campaignId))) === 'open'
    const isRunning = (await listRunning(db)).some(({ id }) => id === campaignId)
    if (isOpen === isRunning) return []
    if (Date.now() > giveUpAt) {
      const workflow = workflowIds.campaign(campaignId)
      return isRunning
        ? [`Campaign ${campaignId} runs, but has no open workflow ${workflow}.`]
        : [`The workflow ${workflow} is open, but its campaign does not run.`]
    }
    await sleep(askAgainMs)
  }
}
