// One page of texts: in order, so many in flight, none held up for long by a slow one, and stopped by a pause.
import { randomUUID } from 'node:crypto'
import type { WorkflowHandle } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { expect, inject, test } from 'vitest'
import type { Control } from '#schema/control.ts'
import { timingsAt } from '#schema/timings.ts'
import { CampaignId, CampaignState, pause, queues } from '#workflows/messages.ts'
import { beatWhileRunning } from '../../worker/heartbeats.ts'
import { addSearchAttributes } from '../../worker/search-attributes.ts'
import '../support/quiet-temporal.ts'
import { waitFor } from '../support/wait-for.ts'

interface Sending {
  /** Places in the page, in the order in which their sends began. */
  begun: number[]
  heard: Control[]
  handle: WorkflowHandle
  /** Lets the slow ones end. */
  letGo(): void
}

/** Runs a campaign whose one run is a page of so many texts, some of them slow. */
async function textingA(page: number, isSlow: (place: number) => boolean, watch: (sending: Sending) => Promise<void>) {
  const executable = { type: 'existing-path', path: process.env.TEMPORAL_TEST_SERVER_PATH ?? '' } as const
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
  const connection = environment.nativeConnection
  const installationId = randomUUID()
  const queue = queues(installationId)
  const { promise: slow, resolve: letGo } = Promise.withResolvers<void>()
  const begun: number[] = []
  const heard: Control[] = []
  const moves = [
    { kind: 'text', runId: 'a run', page: Array.from({ length: page }, (_, n) => String(n)), says: 'Texting.' },
  ]
  try {
    await addSearchAttributes(connection, 'default')
    const decisions = await Worker.create({
      connection,
      taskQueue: queue.decisions,
      workflowBundle: { codePath: inject('workflowBundle') },
      activities: {
        applyControl: async (_campaignId: string, controls: Control[]) => void heard.push(...controls),
        nextMove: async () => moves.shift() ?? { kind: 'end', says: 'Done.' },
      },
    })
    const quo = await Worker.create({
      connection,
      taskQueue: queue.quo,
      interceptors: { activity: [beatWhileRunning] },
      activities: {
        async sendText(textId: string) {
          begun.push(Number(textId))
          if (isSlow(Number(textId))) await slow
          return { kind: 'texted' }
        },
      },
    })
    const handle = await environment.client.workflow.start('campaign', {
      workflowId: 'campaign/a-page',
      taskQueue: queue.decisions,
      args: [{ campaignId: 'a-page', installationId, timings: timingsAt(1) }],
      typedSearchAttributes: [
        { key: CampaignId, value: 'a-page' },
        { key: CampaignState, value: 'starting' },
      ],
    })
    await decisions.runUntil(quo.runUntil(watch({ begun, heard, handle, letGo }).finally(letGo)))
  } finally {
    await environment.teardown()
  }
}

test('a slow text holds up nobody, until the others are two hundred places ahead', async () => {
  await textingA(
    300,
    (place) => place === 0,
    async ({ begun, handle, letGo }) => {
      await waitFor(async () => begun.length >= 200, 'two hundred texts')
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(begun.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, n) => n))
      letGo()
      await handle.result()
      expect(new Set(begun).size).toBe(300)
      expect(begun).toHaveLength(300)
    },
  )
})

test('a pause begins no more texts and is written at once, while others are still in flight', async () => {
  await textingA(
    100,
    () => true,
    async ({ begun, heard, handle, letGo }) => {
      await waitFor(async () => begun.length >= 20, 'the first texts')
      await handle.signal(pause, 'rain')
      await waitFor(async () => heard.length > 0, 'the pause')
      expect(heard.map(({ action }) => action)).toEqual(['pause'])
      letGo()
      await handle.result()
      expect(begun.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, n) => n))
    },
  )
})
