// The product as `npm start` runs it, on a data folder of its own and faster timings, with its parts at hand to be killed.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { z } from 'zod'
import { openDatabase, type Database } from '#activities/database.ts'
import { makeApiToken } from '#activities/queries/api-tokens.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { sandboxBook, type SandboxBook } from './sandbox-book.ts'
import { waitFor } from './wait-for.ts'

const Process = z.object({ pid: z.number().optional() }) // none while it is being started again
const Addresses = z.object({
  app: Process.extend({ url: z.string() }),
  worker: z.array(Process),
  temporal: Process.extend({ address: z.string(), namespace: z.string() }),
  postgres: Process.extend({ databaseUrl: z.string() }),
  sandbox: Process.extend({ url: z.string() }),
})
type Addresses = z.infer<typeof Addresses>
export type PartName = 'app' | 'worker' | 'temporal' | 'postgres' | 'sandbox'

export interface Stack extends AsyncDisposable {
  db: Database
  quo: SandboxBook
  temporal: Client
  addresses(): Addresses
  api(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  /** The process ids of a part that runs now. */
  pids(part: PartName): number[]
  /** Ends a part at once, as a crash would; the supervisor starts it again. Of several workers it is the first, or all. */
  kill(part: PartName | 'all workers'): Promise<void>
  /** The same, but nobody starts it again for so long: whoever would is frozen meanwhile. */
  takeDown(part: PartName, ms: number): Promise<void>
  /** What it has printed so far. */
  said(): string
  /** Everything it wrote stays in its folder after its end. */
  keep(): void
  /** A sign-in link, as the start prints one. */
  signInLink: string
  folder: string
  workflowBundle?: string | undefined
}

interface Options {
  speed: number
  workers?: number
  workflowBundle?: string
  /** Of a stack that was kept and has ended; else a new one. */
  folder?: string
  /** Servers of somebody else, for one. */
  env?: NodeJS.ProcessEnv
  command?: 'start' | 'dev'
  /** Another checkout than this one. */
  from?: string
}

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const firstPort = 20_000 // each test process looks for free ports from a place of its own

export async function aStack({
  speed,
  workers = 1,
  workflowBundle,
  folder = aDataFolder(),
  command = 'start',
  from = checkout,
  env,
}: Options): Promise<Stack> {
  const starting = spawn(process.execPath, [join(from, 'scripts', `${command}.js`)], {
    cwd: from,
    env: {
      ...withoutOurs(process.env),
      TRICKLE_DATA: folder,
      TRICKLE_SPEED: String(speed),
      TRICKLE_WORKERS: String(workers),
      PORT: String(firstPort + (process.pid % 10_000)),
      ...(workflowBundle && { WORKFLOW_BUNDLE: workflowBundle }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => void starting.kill('SIGTERM')
  process.once('exit', endWithUs)
  const said = keepOutput(starting)
  const addressFile = join(folder, 'addresses.json')
  await waitFor(
    async () => {
      if (starting.exitCode !== null) throw new Error(`npm ${command} ended:\n${said()}`)
      return existsSync(addressFile) && said().includes('/sign-in#')
    },
    `npm ${command}:\n${said()}`,
    300_000,
  )

  const addresses = () => Addresses.parse(JSON.parse(readFileSync(addressFile, 'utf8')))
  const first = addresses()
  const db = openDatabase(first.postgres.databaseUrl, { name: 'test', connections: 4, onError: () => {} })
  const { token } = await makeApiToken(db, await findOrCreateOwner(db), 'test', 'owner')
  const connection = Connection.lazy({ address: first.temporal.address })
  let kept = false

  function pids(part: PartName): number[] {
    const found = addresses()[part]
    return [found].flat().flatMap(({ pid }) => pid ?? [])
  }

  async function kill(part: PartName | 'all workers') {
    const victims = part === 'all workers' ? pids('worker') : pids(part).slice(0, 1)
    for (const pid of victims) signal(pid, part === 'postgres' ? 'SIGQUIT' : 'SIGKILL') // its "immediate" stop: a crash
  }

  return {
    db,
    addresses,
    folder,
    workflowBundle,
    quo: sandboxBook(first.sandbox.url),
    temporal: new Client({ connection, namespace: first.temporal.namespace }),
    signInLink: /\S+\/sign-in#\S+/.exec(said())?.[0] ?? '',
    async api(method, path, body) {
      const response = await fetch(`${addresses().app.url}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text ? JSON.parse(text) : undefined }
    },
    pids,
    kill,
    async takeDown(part, ms) {
      if (starting.pid === undefined) return
      signal(starting.pid, 'SIGSTOP')
      try {
        for (const pid of pids(part)) signal(pid, part === 'postgres' ? 'SIGQUIT' : 'SIGKILL')
        await sleep(ms)
      } finally {
        signal(starting.pid, 'SIGCONT')
      }
    },
    said,
    keep() {
      kept = true
    },
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await connection.close()
      starting.kill('SIGTERM')
      await new Promise((resolve) => starting.once('exit', resolve))
      process.off('exit', endWithUs)
      if (!kept) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trickle-stack-'))
  chmodSync(folder, 0o711)
  return folder
}

/** The environment of the tests' own servers must not reach the product. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(VITEST|WORKFLOW_BUNDLE|DATABASE_URL|TEMPORAL_ADDRESS|QUO_|TRICKLE_|PORT$|PUBLIC_URL$|NODE_OPTIONS$)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)))
}

function keepOutput(child: ChildProcess): () => string {
  let output = ''
  const keep = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return () => output
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // it ended by itself meanwhile
  }
}
