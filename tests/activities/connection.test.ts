// One request on an open connection: what counts as never sent, as answered, and as not known.
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { exchange, openConnection } from '#activities/quo/connection.ts'

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function aServer(serve: (socket: Socket) => void): Promise<URL> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    serve(socket)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
}

const post = { method: 'POST', path: '/v1/messages', headers: {}, body: '{"content":"Hi"}' } as const
const answer = (head: string, body: string) =>
  `HTTP/1.1 ${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

test('a connection that is reset while it waits does not end the process, and counts as never sent', async () => {
  const base = await aServer((socket) => void setTimeout(() => socket.resetAndDestroy(), 30))
  const socket = await openConnection(base, 1_000)
  await sleep(150)
  expect(await exchange(socket, base, post, 1_000)).toMatchObject({ kind: 'neverSent' })
})

test('nobody listening is never sent', async () => {
  const base = await aServer(() => {})
  await new Promise((resolve) => servers[0]?.close(resolve))
  await expect(openConnection(base, 1_000)).rejects.toThrow(/ECONNREFUSED/)
})

test.each<[string, (socket: Socket) => void, object]>([
  [
    'an answer',
    (socket) => socket.end(answer('202 Accepted', '{"data":{"id":"AC1"}}')),
    { kind: 'answered', status: 202, body: { data: { id: 'AC1' } } },
  ],
  [
    'an answer that is no JSON',
    (socket) => socket.end(answer('200 OK', '<html>')),
    { kind: 'answered', status: 200, body: undefined },
  ],
  [
    'a wait in seconds',
    (socket) => socket.end(answer('429 Too Many\r\nretry-after: 7', '')),
    { kind: 'answered', status: 429, retryAfterMs: 7_000 },
  ],
  ['a cut before any answer', (socket) => socket.resetAndDestroy(), { kind: 'unanswered' }],
  ['an end without an answer', (socket) => socket.end(), { kind: 'unanswered' }],
  [
    'half an answer',
    (socket) => socket.end('HTTP/1.1 202 Accepted\r\ncontent-length: 50\r\n\r\n{"da'),
    { kind: 'unanswered' },
  ],
  ['silence past the deadline', () => {}, { kind: 'unanswered', problem: 'no answer in time' }],
])('%s', async (_what, serve, outcome) => {
  const base = await aServer((socket) => void socket.once('data', () => serve(socket)))
  expect(await exchange(await openConnection(base, 1_000), base, post, 300)).toMatchObject(outcome)
})
