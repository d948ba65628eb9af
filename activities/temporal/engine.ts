// Temporal, as the rest of Trickle needs it: start, signal and look at its workflows, each call with a deadline.
import { Client, Connection, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import type { Timings } from '#schema/timings.ts'
import {
  CampaignId,
  CampaignState,
  InstallationId,
  changed,
  pause,
  queues,
  resume,
  workflowIds,
} from '#workflows/messages.ts'
import type { bringContacts, campaign, connectQuo, event, lookAfterRestore, settle, text } from '#workflows/index.ts'

export interface Engine {
  startCampaign(campaignId: string): Promise<void>
  /** True when it was heard, or when nobody is there to hear it: the row rules. */
  signalCampaign(campaignId: string, signal: 'pause' | 'resume' | 'changed', revision: number): Promise<void>
  /** How the campaign's newest workflow stands. */
  lookAtCampaign(campaignId: string): Promise<'open' | 'none' | 'closedFromOutside' | 'closed'>
  /** The campaigns whose workflow Temporal lists as open. Its list lags a little: look at a campaign to be sure. */
  listOpenCampaigns(): Promise<string[]>
  startSettling(textId: string, attempt: string): Promise<void>
  /** Of a text outside any campaign. */
  startText(textId: string): Promise<void>
  startEvent(deliveryId: string): Promise<void>
  startBringingContacts(listId: string): Promise<void>
  startConnecting(webhookUrl: string): Promise<void>
  startLookAfterRestore(fenceId: string): Promise<void>
  /** Rejects when Temporal does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}

interface Options {
  address: string
  namespace: string
  installationId: string
  timings: Timings
  /** A client of a test environment; without it a lazy connection is made. */
  client?: Client
}

const deadlineMs = 3_000

export function openEngine({ address, namespace, installationId, timings, client: given }: Options): Engine {
  const connection = given ? undefined : Connection.lazy({ address })
  const client = given ?? new Client({ ...(connection ? { connection } : {}), namespace })
  const taskQueue = queues(installationId).decisions

  const calls = new Set<Promise<unknown>>()
  let closing = false

  async function within<Result>(work: () => Promise<Result>): Promise<Result> {
    if (closing) throw new Error('No more calls to Temporal: this process is stopping.')
    const call = client.withDeadline(Date.now() + deadlineMs, work)
    calls.add(call)
    try {
      return await call
    } finally {
      calls.delete(call)
    }
  }

  /** Starting one that is there already is success. */
  async function start(begin: () => Promise<unknown>) {
    try {
      await within(begin)
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
    }
  }

  // The workflows are bundled, not imported here: their names are given as text, their shapes as types.
  const begin = client.workflow
  const common = { taskQueue, workflowIdConflictPolicy: 'USE_EXISTING' } as const
  const ours = [{ key: InstallationId, value: installationId }]

  return {
    startCampaign: (campaignId) =>
      start(() =>
        begin.start<typeof campaign>('campaign', {
          ...common,
          workflowId: workflowIds.campaign(campaignId),
          args: [{ campaignId, installationId, timings }],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          typedSearchAttributes: [
            { key: CampaignId, value: campaignId },
            { key: CampaignState, value: 'starting' },
            ...ours,
          ],
        }),
      ),

    async signalCampaign(campaignId, signal, revision) {
      const handle = client.workflow.getHandle(workflowIds.campaign(campaignId))
      try {
        if (signal === 'changed') await within(() => handle.signal(changed))
        else await within(() => handle.signal(signal === 'pause' ? pause : resume, { revision }))
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error
      }
    },

    async lookAtCampaign(campaignId) {
      try {
        const { status } = await within(() => client.workflow.getHandle(workflowIds.campaign(campaignId)).describe())
        if (status.name === 'RUNNING' || status.name === 'CONTINUED_AS_NEW') return 'open'
        return status.name === 'TERMINATED' || status.name === 'CANCELLED' ? 'closedFromOutside' : 'closed'
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'none'
        throw error
      }
    },

    listOpenCampaigns: () =>
      within(async () => {
        const query = `WorkflowType = 'campaign' AND ExecutionStatus = 'Running' AND ${InstallationId.name} = '${installationId}'`
        const ids: string[] = []
        for await (const { workflowId } of client.workflow.list({ query })) ids.push(workflowIds.campaignOf(workflowId))
        return ids
      }),

    startSettling: (textId, attempt) =>
      start(() =>
        begin.start<typeof settle>('settle', {
          ...common,
          workflowId: workflowIds.settle(attempt),
          args: [{ textId, attempt, timings }],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          typedSearchAttributes: ours,
        }),
      ),

    startText: (textId) =>
      start(() =>
        begin.start<typeof text>('text', {
          ...common,
          workflowId: workflowIds.text(textId),
          args: [{ textId, timings }],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          typedSearchAttributes: ours,
        }),
      ),

    startEvent: (deliveryId) =>
      start(() =>
        begin.start<typeof event>('event', {
          ...common,
          workflowId: workflowIds.event(deliveryId),
          args: [deliveryId],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
          typedSearchAttributes: ours,
        }),
      ),

    startBringingContacts: (listId) =>
      start(() =>
        begin.start<typeof bringContacts>('bringContacts', {
          ...common,
          workflowId: workflowIds.bringContacts(listId),
          args: [listId],
          typedSearchAttributes: ours,
        }),
      ),

    startConnecting: (webhookUrl) =>
      start(() =>
        begin.start<typeof connectQuo>('connectQuo', {
          ...common,
          workflowIdConflictPolicy: 'TERMINATE_EXISTING', // an older one may still try for an address that is gone
          workflowId: workflowIds.connectQuo(installationId),
          args: [webhookUrl],
          typedSearchAttributes: ours,
        }),
      ),

    startLookAfterRestore: (fenceId) =>
      start(() =>
        begin.start<typeof lookAfterRestore>('lookAfterRestore', {
          ...common,
          workflowId: workflowIds.lookAfterRestore(fenceId),
          args: [fenceId],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          typedSearchAttributes: ours,
        }),
      ),

    async check() {
      await within(() => client.workflowService.getSystemInfo({}))
    },

    async close() {
      closing = true
      await Promise.allSettled(calls) // the SDK repeats a call by itself, and must not find the connection closed
      await connection?.close()
    },
  }
}
