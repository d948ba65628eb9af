// Finds free ports on this machine, and keeps the ones it found last time.
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'
import { Trouble } from '../commands/trouble.js'

/** @typedef {{ port: number, release: () => Promise<void> }} Reservation */

const privatePorts = { first: 20_000, count: 10_000 } // below the range from which outgoing connections take theirs

/**
 * Holds the port until it is released, so that two starts at the same moment do not choose the same one.
 * @param {number} port
 * @returns {Promise<Reservation | undefined>}
 */
export function reservePort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(new Trouble(`Port ${port} cannot be used (${error.code}): set PORT to another one.`))
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve({ port, release: () => new Promise((released) => server.close(() => released())) })
    })
  })
}

/**
 * The wanted port or the next free one above it.
 * @param {number} wanted
 */
export async function reservePortFrom(wanted) {
  for (let port = wanted; port <= Math.min(65_535, wanted + 200); port++) {
    const reservation = await reservePort(port)
    if (reservation) return reservation
  }
  throw new Trouble(`Port ${wanted} and the 200 above it are all taken: set PORT to a free one.`)
}

/**
 * A free port for a part that people do not visit by number; different checkouts begin to look in different places.
 * @param {string} seed
 */
export async function reservePrivatePort(seed) {
  const start = createHash('sha256').update(seed).digest().readUInt32BE() % privatePorts.count
  for (let step = 0; step < 500; step++) {
    const reservation = await reservePort(privatePorts.first + ((start + step * 7) % privatePorts.count))
    if (reservation) return reservation
  }
  throw new Trouble('No free port was found between 20000 and 30000: stop what holds them and start again.')
}

/**
 * @param {{ folder: string, appPort: number, names: string[] }} wanted
 * @returns {Promise<Record<string, Reservation>>} one for the app and one under each name
 */
export async function reservePorts({ folder, appPort, names }) {
  const file = join(folder, 'ports.json')
  const lastTime = readJson(file) ?? {}
  const keep = (port) => (port ? reservePort(port) : undefined)

  const sameAppPort = lastTime.wanted === appPort ? await keep(lastTime.app) : undefined
  const reserved = { app: sameAppPort ?? (await reservePortFrom(appPort)) }
  for (const name of names) {
    reserved[name] = (await keep(lastTime[name])) ?? (await reservePrivatePort(`${folder} ${name}`))
  }

  const chosen = Object.fromEntries(Object.entries(reserved).map(([name, { port }]) => [name, port]))
  replaceFile(file, JSON.stringify({ ...lastTime, ...chosen, wanted: appPort }, undefined, 2))
  return reserved
}
