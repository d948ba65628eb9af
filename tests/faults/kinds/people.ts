// People answer while they are being texted: STOP in the very moment of the send, and events that do not come as they should.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../../support/sandbox-book.ts'
import type { Fault } from '../scene.ts'
import { otherWords, stopWords } from './words.ts'

export const stopsRace: Fault = {
  what: 'people say STOP before, while and after they are texted',
  prepare: ({ stack, chance }) =>
    stack.quo.control('PUT', '/settings', { stopAnswer: chance.one(['failLater', 'refuse']) }).then(() => undefined),
  async happen({ stack, chance, people, isOver }) {
    for (const phone of chance.shuffled(people).slice(0, 24)) {
      if (await isOver()) return
      await stack.quo.reply(phone, chance.one([...stopWords, ...otherWords]))
      await sleep(chance.between(0, 400))
    }
  },
}

/** The first to be texted answers at once, so that replies and sends of one number meet. */
export const stopsFollow: Fault = {
  what: 'people say STOP in the moment in which their text is accepted, or just before their turn',
  async happen({ stack, chance, people, isOver }) {
    const told = new Set<string>()
    while (!(await isOver())) {
      const accepted = new Set((await stack.quo.accepted()).map(({ to }) => to))
      const next = people.find((phone) => !accepted.has(phone) && !told.has(phone))
      const newest = [...accepted].findLast((phone) => !told.has(phone))
      for (const phone of [next, newest]) {
        if (phone === undefined || chance.between(0, 2) > 0) continue
        told.add(phone)
        await stack.quo.reply(phone, chance.one(stopWords))
      }
      await sleep(chance.between(50, 300))
    }
  },
}

export const webhooksAstray: Fault = {
  what: 'webhooks are dropped, repeated, overtaken, late, or signed with a wrong key or an old time',
  async prepare({ stack, chance }) {
    const often = (effect: Trouble['effect'], probability: number): Trouble => {
      return { effect, count: 'forever', probability, seed: chance.between(1, 1e6) }
    }
    await stack.quo.misbehave(
      [],
      [
        often({ type: 'drop' }, 0.1),
        often({ type: 'duplicate', copies: 3, afterMs: 150 }, 0.2),
        often({ type: 'delay', ms: 3_000 }, 0.2),
        often({ type: 'wrongKey' }, 0.15),
        often({ type: 'staleTimestamp' }, 0.1),
      ],
    )
  },
  async happen({ stack, chance, people, isOver }) {
    for (const phone of chance.shuffled(people).slice(0, 20)) {
      if (await isOver()) return
      await stack.quo.reply(phone, chance.one([...stopWords, ...otherWords]))
      await sleep(chance.between(50, 500))
    }
  },
}
