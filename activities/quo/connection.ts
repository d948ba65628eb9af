// One HTTP/1.1 request on a connection that is already open, so that nothing waits between the last check and the bytes.
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { noAnswerInTime } from '#schema/rules/lease.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'

export interface QuoRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string // with its query
  headers: Record<string, string>
  body?: string
}

const bodyLimit = 4 * 1024 * 1024

/** Opens a connection. Rejects when none comes within `timeoutMs`; no byte of a request has left then. */
export function openConnection(base: URL, timeoutMs: number): Promise<Socket> {
  const secure = base.protocol === 'https:'
  const port = Number(base.port || (secure ? 443 : 80))
  return new Promise((resolve, reject) => {
    const socket = secure
      ? connectTls({ host: base.hostname, port, servername: base.hostname })
      : connectPlain({ host: base.hostname, port })
    const timer = setTimeout(() => socket.destroy(new Error('connecting took too long')), timeoutMs)
    const settle = (then: () => void) => {
      clearTimeout(timer)
      then()
    }
    socket.setNoDelay(true)
    socket.once(secure ? 'secureConnect' : 'connect', () => settle(() => resolve(socket)))
    // Listened to for as long as it lives: a reset while it waits for its request must not end the process.
    socket.on('error', (error) => settle(() => reject(error)))
    socket.once('close', () => settle(() => reject(new Error('the connection was closed'))))
  })
}

/**
 * Writes one request and reads its answer within `deadlineMs`. Never throws, and never repeats: once bytes may have left,
 * anything but a whole answer is `unanswered`. The connection is not used again.
 */
export function exchange(socket: Socket, base: URL, request: QuoRequest, deadlineMs: number): Promise<Exchange> {
  if (socket.destroyed || !socket.writable) {
    return Promise.resolve({ kind: 'neverSent', problem: 'the connection was closed before the request' })
  }
  return new Promise((resolve) => {
    const end = (outcome: Exchange) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(outcome)
    }
    const timer = setTimeout(() => end({ kind: 'unanswered', problem: noAnswerInTime }), deadlineMs)
    const outgoing = httpRequest({
      createConnection: () => socket,
      method: request.method,
      host: base.host,
      path: base.pathname.replace(/\/$/, '') + request.path,
      headers: {
        ...request.headers,
        host: base.host,
        connection: 'close',
        ...(request.body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(request.body)) }),
      },
    })
    outgoing.on('error', (error) => end({ kind: 'unanswered', problem: nameOf(error) })) // may come again after the end
    outgoing.once('response', (response) => {
      readAnswer(response).then(end, (error: unknown) => end({ kind: 'unanswered', problem: nameOf(error) }))
    })
    outgoing.end(request.body)
  })
}

async function readAnswer(response: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > bodyLimit) throw new Error('the answer is too large')
    chunks.push(bytes)
  }
  if (!response.complete) throw new Error('the answer was cut off')
  return {
    kind: 'answered',
    status: response.statusCode ?? 0,
    retryAfterMs: readRetryAfter(response.headers['retry-after']),
    body: parseJson(Buffer.concat(chunks).toString('utf8')),
  }
}

function readRetryAfter(value: string | undefined): number | undefined {
  if (!value) return undefined
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1_000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Quo answers unknown routes with HTML, and a gateway may answer with anything
  }
}

/** A word for the log and the ledger: a code, never a message that could hold a number or a text. */
function nameOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : 'unknown problem'
}
