// Ports are free ones, and the same ones next time.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reservePortFrom, reservePorts, type Reservation } from '../../scripts/installation/ports.js'

const names: 'postgres'[] = ['postgres']
let folder: string
let appPort: number
let held: Reservation[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trickle-ports-'))
  held = []
  const free = await reservePortFrom(31_000)
  appPort = free.port
  await free.release()
})

afterEach(async () => {
  await Promise.all(held.map(({ release }) => release()))
  rmSync(folder, { recursive: true })
})

async function reserve() {
  const ports = await reservePorts({ folder, appPort, names })
  held.push(ports.app, ports.postgres)
  return ports
}

test('a taken port gives way to the next free one', async () => {
  const other = createServer().listen(appPort, '127.0.0.1')
  await new Promise((listening) => other.once('listening', listening))
  const { app } = await reserve()
  expect(app.port).toBeGreaterThan(appPort)
  await new Promise((closed) => other.close(closed))
})

test('two starts at the same moment get different ports', async () => {
  const [mine, theirs] = [await reserve(), await reserve()]
  expect(theirs.app.port).not.toBe(mine.app.port)
  expect(theirs.postgres.port).not.toBe(mine.postgres.port)
})

test('the next start on the same folder gets the same ports', async () => {
  const first = await reserve()
  await Promise.all([first.app.release(), first.postgres.release()])
  held = []
  const second = await reserve()
  expect([second.app.port, second.postgres.port]).toEqual([first.app.port, first.postgres.port])
})
