// Quo accepts and is not heard, is late, is busy, is broken, or refuses the account.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../../support/sandbox-book.ts'
import { areCompleted, patiently, type Fault, type Scene } from '../scene.ts'

/** No webhook helps, and lists show a message only after the first look-up: only patience finds it. */
export const answersCut: Fault = {
  what: 'Quo accepts and the connection is cut, or it is cut before; webhooks are lost, lists lag, look-ups are cut too',
  async prepare(scene) {
    await scene.stack.quo.control('PUT', '/settings', { listLagMs: 2_500 })
    await misbehave(
      scene,
      [
        { effect: { type: 'cutAfter' }, count: 5, probability: 0.2 },
        { effect: { type: 'cutBefore' }, count: 3, probability: 0.1 },
        { effect: { type: 'unreadable' }, count: 2, probability: 0.1 },
        { match: { kind: 'lookup' }, effect: { type: 'cutBefore' }, count: 4, probability: 0.5 },
      ],
      [{ effect: { type: 'drop' }, count: 'forever' }],
    )
  },
}

/** The deadline is a second here: what answers after two was accepted at once, or only then, with nobody listening. */
export const answersLate: Fault = {
  what: 'Quo answers after our deadline, having accepted at once or only then',
  prepare: (scene) =>
    misbehave(scene, [
      { effect: { type: 'slow', ms: 2_000 }, count: 3, probability: 0.15 },
      { effect: { type: 'slow', ms: 1_500, accept: 'afterDelay' }, count: 3, probability: 0.15 },
      { effect: { type: 'slow', ms: 900 }, count: 5, probability: 0.3 },
    ]),
}

const forms = ['envelope', 'wrapped', 'html', 'empty'] as const

export const tooManyRequests: Fault = {
  what: 'Quo answers 429, in its four forms, with and without saying how long to wait, also to look-ups',
  prepare: (scene) =>
    misbehave(scene, [
      ...forms.flatMap((form): Trouble[] => [
        { effect: { type: 'tooMany', form }, count: 3, probability: 0.2 },
        {
          effect: { type: 'tooMany', form, retryAfterSeconds: scene.chance.between(0, 3) },
          count: 2,
          probability: 0.2,
        },
      ]),
      { effect: { type: 'cutAfter' }, count: 2, probability: 0.1 },
      { match: { kind: 'lookup' }, effect: { type: 'tooMany' }, count: 3, probability: 0.5 },
    ]),
}

export const serverErrors: Fault = {
  what: 'Quo answers 500, 502 and 503, having accepted or not, also to look-ups',
  prepare: (scene) =>
    misbehave(scene, [
      { effect: { type: 'error', status: 500, accepted: true }, count: 3, probability: 0.15 },
      { effect: { type: 'error', status: 502 }, count: 2, probability: 0.1 },
      { effect: { type: 'error', status: 503, accepted: true }, count: 2, probability: 0.1 },
      { match: { kind: 'lookup' }, effect: { type: 'error', status: 503 }, count: 3, probability: 0.5 },
    ]),
}

const accountRefusals = [
  '0200402',
  '0201402',
  '0202403',
  '0204403',
  '0206400',
  'unauthorized',
  'notFound',
  'international',
]

/** The owner mends it and resumes; a daily cap needs nobody. */
export const accountRefused: Fault = {
  what: 'Quo refuses the account (402, 403, 401 …) or one text (400); the owner mends it and resumes',
  prepare: (scene) =>
    misbehave(scene, [
      ...scene.chance
        .shuffled(accountRefusals)
        .slice(0, 3)
        .map((as, index): Trouble => ({
          effect: { type: 'refuse', as },
          skip: index * 12 + scene.chance.between(1, 10),
          count: scene.chance.between(1, 4),
        })),
      { effect: { type: 'refuse', as: 'invalid' }, count: 2, probability: 0.1 },
    ]),
  async happen(scene) {
    const { db, api } = scene.stack
    while (!(await areCompleted(scene))) {
      const paused = await db.selectFrom('campaign').select('id').where('status', '=', 'paused').execute()
      for (const { id } of paused) await patiently(() => api('DELETE', `/campaigns/${id}/pause`))
      await sleep(500)
    }
  },
}

const misbehave = ({ stack, chance }: Scene, requests: Trouble[], webhooks: Trouble[] = []) =>
  stack.quo.misbehave(
    requests.map((trouble) => ({ seed: chance.between(1, 1e6), ...trouble })),
    webhooks,
  )
