// A worker is killed with -9 at the three moments that matter: before the call, during it, and between answer and commit.
import { setTimeout as sleep } from 'node:timers/promises'
import { waitFor } from '../../support/wait-for.ts'
import { hold, isWaitingFor } from '../hold.ts'
import type { Fault, Scene } from '../scene.ts'

/** The claim is committed, and the request is about to leave: it waits for its line in `quo_request`, held by us. */
export const workerKilledBeforeTheCall: Fault = {
  what: 'the workers are killed between the claim and the call',
  happen: (scene) => killTwice(scene, killBeforeCall),
}

export const workerKilledDuringTheCall: Fault = {
  what: 'a worker is killed while Quo, which has accepted the text, is still answering',
  prepare: ({ stack }) => stack.quo.misbehave([{ effect: { type: 'slow', ms: 500 }, count: 60 }]),
  async happen(scene) {
    await killTwice(scene, async ({ stack, chance, once }) => {
      await once(async () => (await sendingRows(scene)).length > 0, 'a text on its way')
      await sleep(chance.between(0, 400))
      await stack.kill(chance.one(['worker', 'all workers']))
    })
  },
}

export const workerKilledBeforeTheCommit: Fault = {
  what: 'the workers are killed between Quo’s answer and the commit of it',
  happen: (scene) => killTwice(scene, killBeforeCommit),
}

async function killTwice(scene: Scene, kill: (scene: Scene) => Promise<void>) {
  for (const part of [0, 1]) {
    await scene.afterTexts(part * 18 + scene.chance.between(1, 15))
    if (await scene.isOver()) return
    await kill(scene)
  }
}

async function killBeforeCall({ stack, chance, once }: Scene) {
  await using held = await hold(stack, 'lock table quo_request in share mode')
  await once(() => isWaitingFor(stack, 'quo_request'), 'a claimed text that waits with its call')
  await sleep(chance.between(0, 300))
  await stack.kill('all workers')
  await sleep(50) // what the dead had asked for must not be done after the lock is gone
  await held.release()
}

/** Holds the row of a text that is being sent, waits for Quo's answer, and kills the workers that cannot record it. */
async function killBeforeCommit(scene: Scene) {
  const { stack, once, chance } = scene
  await using held = await hold(stack)
  let phone: unknown
  await once(async () => {
    const [row] = await held.ask(
      `select phone from outgoing_text where state = 'sending' limit 1 for update skip locked`,
    )
    phone = row?.phone
    return phone !== undefined
  }, 'a text that is being sent')
  const accepted = async () => (await stack.quo.accepted()).some(({ to }) => to === phone)
  await waitFor(accepted, 'its acceptance', 5_000).catch(() => undefined) // it may have come too late to be posted
  await sleep(chance.between(20, 150))
  await stack.kill('all workers')
  await held.release()
}

const sendingRows = ({ stack }: Scene) =>
  stack.db.selectFrom('outgoingText').select('id').where('state', '=', 'sending').execute()
