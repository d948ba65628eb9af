// /metrics: off unless it is asked for, on a port of its own, without a sign-in and without anybody's data.
import { expect, test } from 'vitest'
import { reservePrivatePort } from '../../scripts/installation/ports.js'
import { aBareApi } from '../support/a-bare-api.ts'

async function anApi({ on }: { on: boolean }) {
  const { port, release } = await reservePrivatePort(`metrics ${process.pid}`)
  await release()
  const api = await aBareApi(on ? { metricsPort: port } : {})
  return { ...api, metricsUrl: `http://127.0.0.1:${port}/metrics` }
}

test('without METRICS_PORT nobody listens there, and the app has no such page', async () => {
  await using api = await anApi({ on: false })
  await expect(fetch(api.metricsUrl)).rejects.toThrow('fetch failed')
  expect((await fetch(`${api.url}/metrics`)).status).toBe(404)
})

test('with it, Prometheus reads every figure in its own form, and the app’s port still has none', async () => {
  await using api = await anApi({ on: true })
  await fetch(`${api.url}/webhooks/quo`, { method: 'POST', body: '{}' }) // not signed
  const answer = await fetch(api.metricsUrl)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const lines = (await answer.text()).split('\n')
  const sample = /^[a-z_0-9]+(\{[a-z_]+="[^"\\\n]*"(,[a-z_]+="[^"\\\n]*")*\})? -?[0-9.e+-]+$/
  expect(lines.filter((line) => line && !line.startsWith('# ') && !sample.test(line))).toEqual([])
  expect(lines).toContain('trickle_database_answers 1')
  expect(lines).toContain('trickle_workers 0')
  expect(lines.filter((line) => line.startsWith('trickle_texts'))).toEqual([]) // there are none, of no kind
  expect(lines).toContain('trickle_request_slots{state="free"} 10')
  expect(lines).toContain('trickle_http_answers_total{area="webhooks",status="4xx"} 1')
  expect(lines.some((line) => /^process_resident_memory_bytes [1-9]/.test(line))).toBe(true)
  expect(lines.some((line) => /^trickle_database_connections\{state="idle"\} [0-9]/.test(line))).toBe(true)

  expect((await fetch(`${api.url}/metrics`)).status).toBe(404)
  expect((await fetch(api.metricsUrl.replace('/metrics', '/api/campaigns'))).status).toBe(404)
  expect((await fetch(api.metricsUrl, { method: 'POST' })).status).toBe(404)
})

test('while the tables cannot be read, the process still tells of itself', async () => {
  await using api = await anApi({ on: true })
  await api.db.schema.alterTable('worker_seen').renameTo('gone').execute()
  const text = await (await fetch(api.metricsUrl)).text()
  expect(text).toContain('\ntrickle_database_answers 0\n')
  expect(text).toContain('\nprocess_cpu_seconds_total ')
  expect(text).not.toContain('trickle_texts')
})
