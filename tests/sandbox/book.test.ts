// The book outlives the sandbox that wrote it.
import { spawn } from 'node:child_process'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ana, aFolder, aSandbox, madeOf } from './a-sandbox.ts'

test('a new sandbox on the same folder goes on where the old one stopped', async () => {
  const folder = await aFolder()
  const before = await aSandbox({ folder })
  const id = await before.sent(ana, 'remember me')
  await before.reply('+12025550144', 'STOP')
  await before.misbehave({ effect: { type: 'error', status: 500 }, count: 2 })
  expect((await before.call('GET', '/v1/users')).status).toBe(500)
  await before.json('PUT', '/sandbox/settings', { creditsCents: 77 })
  await before.close()

  const after = await aSandbox({ folder })
  expect((await after.call('GET', '/v1/users')).status).toBe(500)
  expect(await after.json('GET', `/messages/${id}`)).toMatchObject({ data: { text: 'remember me' } })
  expect(await after.json('GET', '/sandbox/settings')).toMatchObject({ creditsCents: 77 })
  await after.send('+12025550144')
  expect((await after.book('text')).at(-1)).toMatchObject({ fate: { errorCode: '21610' } })
  const entries = await after.book('started', 'text', 'request', 'answer')
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => a - b))
})

test('a text on its way when the sandbox stopped arrives after the restart', async () => {
  const folder = await aFolder()
  const before = await aSandbox({ folder, speed: 0.001 })
  await before.send()
  await before.close()
  const after = await aSandbox({ folder })
  await after.until(['state'], (lines) => lines.at(-1)?.state === 'delivered')
})

test('a torn last line is cut off, damage elsewhere is not repaired in silence', async () => {
  const folder = await aFolder()
  const before = await aSandbox({ folder })
  await before.send()
  await before.close()
  const file = join(folder, 'book.jsonl')
  await appendFile(file, '{"kind":"text","at":17')
  const after = await aSandbox({ folder })
  await after.send()
  expect(await after.book('text')).toHaveLength(2)
  await after.close()

  expect(
    (await readFile(file, 'utf8'))
      .split('\n')
      .slice(0, -1)
      .every((line) => line.endsWith('}')),
  ).toBe(true)
  await appendFile(file, '{"kind":"text","at":17\n')
  await expect(aSandbox({ folder })).rejects.toThrow(/book\.jsonl, line \d+ is not a line of this book/)
})

test('a book written before a switch, a kind of webhook or a field was there can still be read', async () => {
  const folder = await aFolder()
  const webhook = { id: '17', url: 'http://127.0.0.1:9/', events: ['message.received'], resourceIds: ['*'] }
  const keys = { label: null, status: 'enabled', key: 'whsec_AAAA', previousKey: null, createdAt: '', updatedAt: '' }
  const attempt = { delivery: 'msg_1', number: 1, copy: false, outcome: 'refused', status: 500, tookMs: 1, url: '' }
  const about = { webhook: '17', event: 'EV1', type: 'message.received', message: 'AC1', person: ana, body: '{}' }
  const lines = [
    { kind: 'settings', settings: { speed: 2, listOrder: 'newestFirst' } },
    { kind: 'webhook', webhook: { ...webhook, ...keys } },
    { kind: 'delivery', id: 'msg_1', ...about, dropped: null },
    { kind: 'attempt', ...attempt, timestamp: 17, fault: null, nextAfterMs: null },
  ]
  const text = lines.map((line, n) => `${JSON.stringify({ seq: n + 1, at: 17, ...line })}\n`).join('')
  await appendFile(join(folder, 'book.jsonl'), text)
  const quo = await aSandbox({ folder })
  expect(await quo.json('GET', '/sandbox/settings')).toMatchObject({
    listOrder: 'newestFirst',
    stopAnswer: 'failLater',
  })
  expect((await quo.json('GET', '/webhooks')).data).toMatchObject([{ id: '17', apiVersion: '2026-03-30' }])
  expect((await quo.json('GET', '/webhooks/17/events')).data).toMatchObject([{ id: 'msg_1', status: 'failed' }])
})

test('the text is in the book before its answer, the answer before it leaves', async () => {
  const quo = await aSandbox()
  await quo.send()
  const kinds = (await quo.book('request', 'text', 'answer')).map(({ kind }) => kind)
  expect(kinds).toEqual(['request', 'text', 'answer'])
})

test('kill -9 loses nothing that was answered, and SIGTERM ends cleanly', async () => {
  const folder = await aFolder()
  const first = await aProcess(folder)
  const sent = await fetch(`${first.url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: 'sandbox-key', 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'kept', from: '+14155550100', to: [ana] }),
  })
  const { id } = await madeOf(sent)
  expect(await first.end('SIGKILL')).toBeNull()

  const second = await aProcess(folder)
  const book = await fetch(`${second.url}/sandbox/book?kind=text`)
  expect(await book.json()).toMatchObject({ entries: [{ id, text: 'kept' }] })
  expect(await second.end('SIGTERM')).toBe(0)
})

async function aProcess(folder: string) {
  const child = spawn(process.execPath, ['sandbox/main.ts'], {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => {
      const address = /http:\/\/\S+/.exec(said.toString())?.[0]
      if (address) resolve(address)
    })
    void ended.then((code) => reject(new Error(`ended with ${code}`)))
  })
  return {
    url,
    end(signal: NodeJS.Signals) {
      child.kill(signal)
      return ended
    },
  }
}
