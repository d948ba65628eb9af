// Waiting in real time for something that becomes true by itself.
import { setTimeout as sleep } from 'node:timers/promises'

export async function waitFor(isSo: () => Promise<boolean>, what: string, timeoutMs = 60_000, everyMs = 50) {
  const giveUpAt = Date.now() + timeoutMs
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`Waited too long for ${what}.`)
    await sleep(everyMs)
  }
}
