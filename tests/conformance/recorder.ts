// Stands between our client and the sandbox and keeps every request. Told to, it answers by itself.
import { createServer, type IncomingMessage } from 'node:http'

export interface Recorded {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

/** Undefined: the sandbox answers. What throws cuts the connection. */
type Answer = (request: Recorded) => unknown

export interface Recorder extends AsyncDisposable {
  url: string
  recorded: Recorded[]
  /** From now on these are the answers, with the status 200. */
  answerWith(answer: Answer): void
}

export async function recorderBefore(sandboxUrl: string): Promise<Recorder> {
  const recorded: Recorded[] = []
  let answer: Answer = () => undefined
  const server = createServer((request, response) => {
    void (async () => {
      const seen = await read(request)
      recorded.push(seen)
      const own = answer(seen)
      if (own !== undefined) return response.writeHead(200, json).end(JSON.stringify(own))
      const forwarded = await forward(sandboxUrl + (request.url ?? ''), seen)
      return response.writeHead(forwarded.status, json).end(await forwarded.text())
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The recorder does not listen on a port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    recorded,
    answerWith: (given) => void (answer = given),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const json = { 'content-type': 'application/json' }

async function read(request: IncomingMessage): Promise<Recorded> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://quo')
  const { method = '', headers } = request
  return { method, path: pathname, query: searchParams, headers, body: Buffer.concat(parts).toString('utf8') }
}

function forward(url: string, { method, headers, body }: Recorded): Promise<Response> {
  const passed = ['authorization', 'quo-api-version', 'content-type']
  const given = passed.flatMap((name) =>
    typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : [],
  )
  return fetch(url, { method, headers: given, ...(body && { body }) })
}
