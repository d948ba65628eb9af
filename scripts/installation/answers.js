// Whether something answers at an address.
import { createConnection } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from '../commands/trouble.js'

/** @param {string} url @returns {Promise<boolean>} whether it says 200 */
export async function answersOk(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await answer.body?.cancel()
    return answer.status === 200
  } catch {
    return false
  }
}

/**
 * Waits for a server that somebody else runs.
 * @param {{ host: string, port: number, what: string, setting: string, withinMs?: number }} server
 */
export async function waitForServer({ host, port, what, setting, withinMs = 30_000 }) {
  const deadline = Date.now() + withinMs
  while (!(await accepts(host, port))) {
    if (Date.now() > deadline) {
      throw new Trouble(
        `No ${what} answers at ${host}:${port}: start it, or correct ${setting}; without it Trickle brings its own.`,
      )
    }
    await sleep(500)
  }
}

function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 5000 })
    const answer = (accepted) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(false))
    socket.once('error', () => answer(false))
  })
}
