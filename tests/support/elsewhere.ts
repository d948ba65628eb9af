// Trickle as temporal-docker-compose.yml runs it, without containers: the files that the Dockerfile takes along, the
// commands, settings and health checks of the compose file, a user who may write nothing, and a database and a Temporal
// that somebody else runs. What a container would be told by name (database, temporal, port 3000) is told by address.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import pg from 'pg'
import { reservePrivatePort } from '../../scripts/installation/ports.js'
import { startTemporal } from '../../scripts/servers/temporal-server.js'
import { checkout, isRoot, othersMayRead } from './a-start.ts'
import { readCompose, type Service } from './compose-file.ts'
import { layOutImage } from './image.ts'
import { aSandbox, type TestSandbox } from './sandbox.ts'

const nobody = 65_534

export interface Running {
  /** Everything it printed, line by line. */
  lines(): string[]
  /** The exit code, when it has ended. */
  ended: Promise<number | null>
  stop(): Promise<number | null>
}

export interface Elsewhere extends AsyncDisposable {
  databaseUrl: string
  temporalAddress: string
  url: string
  quo: TestSandbox
  /** What was set, by name: the secrets among it must stay out of every log. */
  variables: Record<string, string>
  metricsUrl(service: string): string
  start(service: string): Running
  /** One that ends by itself; its code and what it said. */
  run(service: string, command?: string[]): Promise<{ code: number | null; said: string }>
  /** Whether the health check of a service ends with 0. */
  isHealthy(service: string): Promise<boolean>
}

export async function elsewhere(): Promise<Elsewhere> {
  const image = layOutImage()
  const quo = await aSandbox()
  const temporal = await startTemporal()
  const variables = {
    TRICKLE_DATABASE_PASSWORD: 'a1b2c3d4e5f6',
    TEMPORAL_DATABASE_PASSWORD: 'not-used-here',
    TRICKLE_SECRET: Buffer.alloc(32, 9).toString('base64'),
    QUO_API_KEY: 'sandbox-key',
    QUO_BASE_URL: quo.url,
    LOG_LEVEL: 'debug',
    METRICS_PORT: '9464',
    PUBLIC_URL: 'http://127.0.0.1:3000',
  }
  const { services } = readCompose(readFileSync(join(checkout, 'temporal-docker-compose.yml'), 'utf8'), variables)
  const databaseUrl = await anEmptyDatabase(services['app']?.environment['DATABASE_URL'] ?? '')
  const port = await freePort('app')
  const metricsPorts: Record<string, number> = { app: await freePort('app metrics'), worker: await freePort('metrics') }
  const running = new Set<ChildProcess>()

  /** Names of the containers' network become addresses of this machine; each service had a network of its own there. */
  function environmentOf(name: string, { environment }: Service): NodeJS.ProcessEnv {
    const told = {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal.address,
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      LISTEN_ON: '127.0.0.1',
      METRICS_PORT: String(metricsPorts[name] ?? ''),
    }
    const here = Object.fromEntries(Object.entries(told).filter(([variable]) => variable in environment))
    const sandboxed = 'QUO_API_KEY' in environment ? { QUO_SANDBOX_URL: quo.url, TRICKLE_SPEED: '20' } : {} // or no campaign may run
    return {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      NODE_ENV: 'production',
      TZ: 'UTC',
      ...environment,
      ...here,
      ...sandboxed,
    }
  }

  function spawnIn(name: string, [program, ...args]: string[] = []): ChildProcess {
    const service = services[name]
    if (!service || program !== 'node') throw new Error(`The compose file does not say how to run ${name}.`)
    const child = spawn(process.execPath, args, {
      cwd: image.path,
      env: environmentOf(name, service),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot && othersMayRead ? { uid: nobody, gid: nobody } : {}),
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }

  function start(name: string, command = services[name]?.command): Running {
    const child = spawnIn(name, command)
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => void (output += String(chunk)))
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    return {
      lines: () => output.split('\n').filter(Boolean),
      ended,
      stop() {
        child.kill('SIGTERM')
        return ended
      },
    }
  }

  async function run(name: string, command?: string[]) {
    const running = start(name, command)
    return { code: await running.ended, said: running.lines().join('\n') }
  }

  return {
    databaseUrl,
    temporalAddress: temporal.address,
    url: `http://127.0.0.1:${port}`,
    quo,
    variables,
    metricsUrl: (name) => `http://127.0.0.1:${metricsPorts[name]}/metrics`,
    start,
    run,
    async isHealthy(name) {
      const [, ...check] = services[name]?.healthcheck?.test ?? []
      const here = check.map((word) => word.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`))
      return (await run(name, here)).code === 0
    },
    async [Symbol.asyncDispose]() {
      const ending = [...running].map((child) => new Promise((ended) => child.once('exit', ended)))
      for (const child of running) child.kill('SIGKILL')
      await Promise.all(ending)
      await quo.stop()
      await temporal.stop()
      image[Symbol.dispose]()
    },
  }
}

/** As the container of the database makes it: owned by a user of its own, and empty. */
async function anEmptyDatabase(wanted: string): Promise<string> {
  const url = new URL(wanted)
  const server = new URL(inject('postgresUrl'))
  const name = `elsewhere_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  await client.query(`create role ${name} login password '${url.password}'`)
  await client.query(`create database ${name} owner ${name} template template0`)
  await client.end()
  return Object.assign(url, { username: name, host: server.host, pathname: name }).href
}

async function freePort(what: string): Promise<number> {
  const { port, release } = await reservePrivatePort(`${what} ${process.pid}`)
  await release()
  return port
}
