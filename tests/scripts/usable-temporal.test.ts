// A Temporal that somebody else runs, as a start meets it: taken with its namespace, or refused in a sentence.
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attributesRefused, namespaceRefused, whyTooOld } from '#schema/rules/usable-temporal.ts'
import { startTemporal, type RunningTemporal } from '../../scripts/servers/temporal-server.js'
import { requireUsableTemporal } from '../../worker/check-temporal.ts'
import { searchAttributeNames } from '../../worker/search-attributes.ts'
import { isSentence, run, aFolder } from '../support/a-start.ts'
import { listening } from '../support/listening.ts'

let temporal: RunningTemporal
let client: Client
beforeAll(async () => {
  temporal = await startTemporal()
  client = new Client({ connection: Connection.lazy({ address: temporal.address }) })
})
afterAll(async () => {
  await client.connection.close()
  await temporal.stop()
})

test('a namespace that is there is taken as it is, and what others run in it goes on', async () => {
  const theirs = await client.workflow.start('theirs', { taskQueue: 'theirs', workflowId: 'campaign/of-somebody-else' })
  expect(await requireUsableTemporal(temporal)).toBe('there')
  expect(await requireUsableTemporal(temporal)).toBe('there') // the search attributes are there by now
  expect((await theirs.describe()).status.name).toBe('RUNNING')
})

test('a namespace that is missing is made, with our search attributes', async () => {
  const namespace = 'texts-of-the-shop'
  expect(await requireUsableTemporal({ address: temporal.address, namespace })).toBe('made')
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace })
  expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(searchAttributeNames))
  const workflows = new Client({ connection: client.connection, namespace }).workflow
  await expect(workflows.getHandle('campaign/nobody').describe()).rejects.toThrow(WorkflowNotFoundError)
})

test('what is no Temporal is told so by the whole start', { timeout: 60_000 }, async () => {
  await using web = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  using folder = aFolder()
  const env = { TRICKLE_DATA: `${folder.path}/data`, TEMPORAL_ADDRESS: `127.0.0.1:${web.port}` }
  const refusal = await run({ env })
  expect(refusal.said).toContain(`What answers at 127.0.0.1:${web.port} is not Temporal: correct TEMPORAL_ADDRESS`)
  expect(refusal.code).toBe(1)
  expect(isSentence(refusal)).toBe(true)
})

test.each([
  ['1.30.4', true],
  ['0.29.0', true],
  ['1.31.0', false],
  ['1.32.0-155.1', false],
  ['2.0.0', false],
  ['', false], // it does not say what it is
])('of a server %j it is %s that it is too old', (version, tooOld) => {
  expect(whyTooOld(version, 'temporal:7233') !== undefined).toBe(tooOld)
})

test('what a server refuses is named, with who can help', () => {
  expect(whyTooOld('1.30.4', 'temporal:7233')).toBe(
    'The Temporal at temporal:7233 is 1.30.4, and Trickle needs 1.31 or newer: update it, or unset TEMPORAL_ADDRESS and Trickle brings its own.',
  )
  expect(namespaceRefused('texts', 'temporal:7233', 'not permitted')).toContain('let its operator make it')
  expect(attributesRefused(searchAttributeNames, 'temporal:7233', 'not permitted')).toContain(
    'let its operator add CampaignId, CampaignState, InstallationId, of the type Keyword',
  )
})
