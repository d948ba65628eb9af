// Ends a process: asks first, and insists when it does not listen.
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf } from './process-identity.js'

/**
 * @param {{ pid: number, identity?: string, signal?: NodeJS.Signals, graceMs?: number, hurried?: Promise<void> }} ending
 * @returns {Promise<boolean>} false when it had to be killed
 */
export async function endProcess({ pid, identity = identityOf(pid), signal = 'SIGTERM', graceMs = 10_000, hurried }) {
  const runs = () => identity !== undefined && identityOf(pid) === identity
  if (!runs()) return true
  send(pid, signal)

  let deadline = Date.now() + graceMs
  void hurried?.then(() => (deadline = Math.min(deadline, Date.now() + 2000)))
  while (runs() && Date.now() < deadline) await sleep(30)
  if (!runs()) return true

  send(-pid, 'SIGKILL') // its whole group, so that nothing it started stays behind
  send(pid, 'SIGKILL')
  while (runs()) await sleep(30)
  return false
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
