// Thousands of small campaigns, each in a world of its own where everything may go wrong between any two steps.
import { expect, test } from 'vitest'
import { cases } from './cases.ts'
import { everyTrouble } from './setting.ts'
import { play } from './world.ts'

const seeds = 2_000

test(
  `in ${seeds} worlds everybody gets exactly one text, or the ledger says honestly why not`,
  { timeout: 300_000 },
  async () => {
    const counts = new Map<string, number>()
    for (let seed = 1; seed <= seeds; seed++) {
      const played = await play(seed)
      if (played.problems.length > 0) expect.fail(`${played.problems.join('\n')}\nnpm run simulate -- --seed ${seed}`)
      for (const [what, count] of played.counts) counts.set(what, (counts.get(what) ?? 0) + count)
    }
    const never = [...everyTrouble, ...everyStep, ...everyEndOfOthers].filter((what) => !counts.has(what))
    expect(never, 'what never happened was not tested').toEqual([])
  },
)

test('a seed plays the same story each time', async () => {
  const [one, other] = [await play(219, { withStory: true }), await play(219, { withStory: true })]
  expect(one.story.length).toBeGreaterThan(100)
  expect(other).toEqual(one)
})

test.each(cases)('seed $seed: $found', async ({ seed }) => expect((await play(seed)).problems).toEqual([]))

/** How answers and confirmations end. */
const everyEndOfOthers = [
  'reply sent',
  'reply failed',
  'reply unconfirmed',
  'reply opted out',
  'confirmation sent',
  'confirmation failed',
  'confirmation unconfirmed',
  'confirmation too late to confirm',
]

/** Every step that a text can take here; only `sent → unknown` (an id taken away) needs somebody else’s equal text. */
const everyStep = [
  'pending → sending',
  'pending → skipped',
  'pending → pending',
  'pending → sent',
  'skipped → pending',
  'sending → pending',
  'sending → sent',
  'sending → failed',
  'sending → unknown',
  'unknown → sent',
  'unknown → unconfirmed',
  'unknown → pending',
  'unknown → failed',
  'unconfirmed → sent',
  'unconfirmed → pending',
  'sent → delivered',
  'sent → undelivered',
  'sent → failed',
]
