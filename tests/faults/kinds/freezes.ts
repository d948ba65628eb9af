// A worker that does not die but stands still (SIGSTOP) past every lease, and goes on after another has taken over.
import { setTimeout as sleep } from 'node:timers/promises'
import { leaseMs, timingsAt } from '#schema/timings.ts'
import { hold, isWaitingFor } from '../hold.ts'
import { speed, type Fault, type Scene } from '../scene.ts'

/** It wakes with a claimed text in hand that it must not post any more: its leases are over. */
export const workerFrozenBeforeTheCall: Fault = {
  what: 'a worker stands still between claim and call, past its leases, and wakes after another took over',
  workers: [2, 4],
  async happen(scene) {
    const { stack, chance, afterTexts, once } = scene
    await afterTexts(chance.between(1, 15))
    await using held = await hold(stack, 'lock table quo_request in share mode')
    await once(() => isWaitingFor(stack, 'quo_request'), 'a claimed text that waits with its call')
    await using frozen = freeze(stack.pids('worker')[0])
    await held.release()
    await untilTakenOver(scene)
    await frozen.wake()
  },
}

export const workerFrozenDuringTheCall: Fault = {
  what: 'a worker stands still while Quo answers, past its leases, and wakes after another took over',
  workers: [2, 4],
  prepare: ({ stack }) => stack.quo.misbehave([{ effect: { type: 'slow', ms: 300 }, count: 'forever' }]),
  async happen(scene) {
    const { stack, chance, afterTexts } = scene
    for (const part of [0, 1]) {
      await afterTexts(part * 20 + chance.between(1, 12))
      await sleep(chance.between(0, 300))
      await using frozen = freeze(stack.pids('worker')[0])
      await untilTakenOver(scene)
      await frozen.wake()
    }
  },
}

/** Past every lease, and until nothing that the frozen one had claimed is left with it. */
async function untilTakenOver({ stack, chance, once }: Scene) {
  const claimed = await stack.db.selectFrom('outgoingText').select('id').where('state', '=', 'sending').execute()
  const before = (await stack.quo.accepted()).length
  await sleep(leaseMs(timingsAt(speed)) + chance.between(500, 2_000))
  const ids = claimed.map(({ id }) => id)
  const left = stack.db.selectFrom('outgoingText').select('id').where('state', '=', 'sending').where('id', 'in', ids)
  if (ids.length > 0) await once(async () => (await left.execute()).length === 0, 'its texts to be taken over')
  await once(async () => (await stack.quo.accepted()).length > before, 'another worker to go on')
}

function freeze(pid: number | undefined) {
  if (pid === undefined) throw new Error('No worker runs.')
  const tell = (signal: NodeJS.Signals) => {
    try {
      process.kill(pid, signal)
    } catch {
      // it ended meanwhile
    }
  }
  tell('SIGSTOP')
  const wake = async () => tell('SIGCONT')
  return { wake, [Symbol.asyncDispose]: wake }
}
