// What workflow code is made of, and whether today's code still replays what ran before.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import { Worker } from '@temporalio/worker'
import { expect, inject, test } from 'vitest'

const folder = 'tests/histories'

test('the bundle holds workflows and rules, and nothing that acts', () => {
  const code = readFileSync(inject('workflowBundle'), 'utf8')
  for (const name of ['campaign', 'settle', 'text', 'event', 'bringContacts', 'connectQuo'])
    expect(code).toContain(name)
  for (const acting of ['kysely', 'pg-pool', 'node:http', 'libphonenumber', 'temporal-polyfill', 'fastify']) {
    expect(code).not.toContain(`node_modules/${acting}`)
  }
})

test('every stored history replays with today’s workflows', async () => {
  expect(existsSync(folder)).toBe(true)
  const histories = readdirSync(folder).map((file) => ({
    workflowId: basename(file, '.json'),
    history: historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }))
  expect(histories.length).toBeGreaterThanOrEqual(5)
  const bundle = { codePath: inject('workflowBundle') }
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories)) {
    expect([workflowId, error]).toEqual([workflowId, undefined])
  }
})
