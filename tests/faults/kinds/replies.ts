// People of the business answer while the campaign texts, each answer asked for more than once, and parts die meanwhile.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { retried, type Fault, type Scene } from '../scene.ts'
import { stopWords } from './words.ts'

export const answersWritten: Fault = {
  what: 'people write and are answered, twice in one instant; Quo cuts, lags and is busy; workers and the api are killed',
  workers: [1, 2],
  prepare: ({ stack, chance }) => {
    const seed = () => chance.between(1, 1e6)
    return stack.quo.misbehave([
      { effect: { type: 'cutAfter' }, count: 4, probability: 0.15, seed: seed() },
      { effect: { type: 'cutBefore' }, count: 2, probability: 0.1, seed: seed() },
      { effect: { type: 'tooMany' }, count: 4, probability: 0.15, seed: seed() },
      { effect: { type: 'slow', ms: 400 }, count: 20, probability: 0.3, seed: seed() },
    ])
  },
  async happen(scene) {
    const { stack, chance, people, isOver } = scene
    for (const [index, phone] of chance.shuffled(people).slice(0, 16).entries()) {
      if (await isOver()) return
      await stack.quo.reply(phone, index % 4 === 3 ? chance.one(stopWords) : 'How much is it?')
      const id = await conversationOf(scene, phone)
      if (id) await answerTwice(scene, id, chance.one(['About 900 dollars.', 'We come on Monday.']))
      if (index % 5 === 2) await stack.kill(chance.one(['worker', 'app', 'all workers']))
      await sleep(chance.between(50, 400))
    }
  },
}

/** Undefined: the message has not been understood yet, and nobody can answer what nobody sees. */
async function conversationOf({ stack }: Scene, phone: string): Promise<string | undefined> {
  await sleep(300)
  const found = stack.db.selectFrom('conversation').select('id').where('phone', '=', phone)
  return (await retried(() => found.executeTakeFirst()))?.id
}

/** A double click: the same id twice at once. The api may be down; then nothing was written, or it was. */
async function answerTwice({ stack }: Scene, conversationId: string, words: string) {
  const path = `/conversations/${conversationId}/replies/${randomUUID()}`
  const ask = () => stack.api('PUT', path, { words }).catch(() => undefined)
  await Promise.all([ask(), ask()])
  await sleep(100)
  await ask()
}
