// Several kinds at once: parts are killed in turn while Quo cuts, lags and refuses.
import type { Fault } from '../scene.ts'
import { workerKilledBeforeTheCommit } from './worker-deaths.ts'

export const everythingAtOnce: Fault = {
  what: 'worker, api, Temporal and PostgreSQL are killed in turn while Quo cuts, lags and refuses',
  workers: [1, 2],
  async prepare({ stack, chance }) {
    const seed = () => chance.between(1, 1e6)
    await stack.quo.misbehave([
      { effect: { type: 'cutAfter' }, count: 2, probability: 0.1, seed: seed() },
      { effect: { type: 'cutBefore' }, count: 1, probability: 0.1, seed: seed() },
      { effect: { type: 'tooMany', retryAfterSeconds: 1 }, count: 2, probability: 0.1, seed: seed() },
      { effect: { type: 'error', status: 500, accepted: true }, count: 1, probability: 0.1, seed: seed() },
      { effect: { type: 'slow', ms: 300 }, count: 30 },
    ])
  },
  async happen(scene) {
    const { stack, chance, afterTexts, isOver } = scene
    const order = chance.shuffled(['worker', 'app', 'temporal', 'postgres', 'before the commit'] as const)
    for (const [index, what] of order.entries()) {
      await afterTexts(index * 8 + chance.between(1, 7))
      if (await isOver()) return
      if (what === 'before the commit') await workerKilledBeforeTheCommit.happen?.(scene)
      else await stack.kill(what)
    }
  },
}
