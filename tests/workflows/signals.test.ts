// Signals of a campaign: heard in the order they were sent, and at any moment.
import { randomUUID } from 'node:crypto'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { expect, inject, test } from 'vitest'
import type { Control } from '#schema/control.ts'
import { timingsAt } from '#schema/timings.ts'
import { CampaignId, CampaignState, pause, queues, resume, status } from '#workflows/messages.ts'
import { addSearchAttributes } from '../../worker/search-attributes.ts'
import { ana, ben, chloe } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld } from '../support/world.ts'

test('signals that waited for a worker are applied in the order they were sent', async () => {
  const executable = { type: 'existing-path', path: process.env.TEMPORAL_TEST_SERVER_PATH ?? '' } as const
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
  try {
    await addSearchAttributes(environment.nativeConnection, 'default')
    const installationId = randomUUID()
    const taskQueue = queues(installationId).decisions
    const handle = await environment.client.workflow.start('campaign', {
      workflowId: 'campaign/in-order',
      taskQueue,
      args: [{ campaignId: 'in-order', installationId, timings: timingsAt(20) }],
      typedSearchAttributes: [
        { key: CampaignId, value: 'in-order' },
        { key: CampaignState, value: 'starting' },
      ],
    })
    await handle.signal(resume, { reason: 'first' })
    await handle.signal(pause, 'second')
    await handle.signal('changed')
    await handle.signal(resume, { reason: 'last' })

    const heard: Control[] = []
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue,
      workflowBundle: { codePath: inject('workflowBundle') },
      activities: {
        applyControl: async (_campaignId: string, controls: Control[]) => void heard.push(...controls),
        nextMove: async () => ({ kind: 'end', says: 'Done.' }),
      },
    })
    await worker.runUntil(handle.result())
    expect(heard.map(({ action, reason }) => [action, reason])).toEqual([
      ['resume', 'first'],
      ['pause', 'second'],
      ['look', undefined],
      ['resume', 'last'],
    ])
  } finally {
    await environment.teardown()
  }
})

test('a pause from the CLI reaches the row while Quo makes every text wait', async () => {
  await using world = await aWorld({ now: '2027-05-03T14:05:00Z' })
  await world.quo.control('PUT', '/faults', {
    requests: [{ match: { kind: 'send' }, effect: { type: 'tooMany', retryAfterSeconds: 25 }, count: 'forever' }],
  })
  const spring = await world.activateAndGo({ batchSize: 3 }, [ana, ben, chloe])
  await waitFor(async () => (await world.quo.answers('send')).length >= 3, 'three refusals')
  await spring.handle.signal('changed') // anything heard before: it must not be the last that is listened to
  await new Promise((resolve) => setTimeout(resolve, 500))
  await spring.handle.signal(pause, 'rain')
  await waitFor(async () => (await spring.row()).status === 'paused', 'the pause', 10_000)
  expect(await world.quo.accepted()).toEqual([])
})

test('a pause of the page that is taken back at once is not applied again when its signal comes', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  for (const method of ['PUT', 'DELETE', 'PUT', 'DELETE', 'PUT', 'DELETE'])
    await world.api(method, `/campaigns/${spring.id}/pause`, method === 'PUT' ? {} : undefined)
  await world.atRest()
  expect((await spring.row()).status).toBe('active')
  const changes = await world.db
    .selectFrom('statusChange')
    .select('source')
    .where('campaignId', '=', spring.id)
    .execute()
  expect(changes.map(({ source }) => source)).toEqual(Array.from({ length: 7 }, () => 'api'))
})

test('what a person writes as a reason for a pause stays out of Temporal; what a guard says is told there', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 3 }, [ana, ben, chloe])
  await world.api('PUT', `/campaigns/${spring.id}/pause`, { reason: 'Mrs Miller complained' })
  await world.atRest()
  await waitFor(async () => (await spring.handle.query(status)).state === 'paused', 'the workflow to hear it')
  expect((await spring.handle.query(status)).says).toBe('Paused. A person paused it. 0 of 3 texted so far.')
  const words = wordsIn(await spring.handle.fetchHistory())
  expect(words).toContain('A person paused it.') // so that the next line means something
  expect(words).not.toContain('Miller')
})

/** All text in a history, payloads decoded. */
function wordsIn(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(wordsIn).join(' ')
}
