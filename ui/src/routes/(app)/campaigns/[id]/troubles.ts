// What is wrong with a campaign, the worst first.
import type { Campaign, TextState } from '#lib/shapes.ts'
import { countOf, dateInWords } from '#lib/words.ts'

export interface Trouble {
  kind: 'info' | 'warn' | 'error'
  sentence: string
  /** Where the people it is about are. */
  state?: TextState
  review?: boolean
}

export function troublesOf({ status, changes, counts, undecided, runs }: Campaign): Trouble[] {
  const of = (state: TextState) => counts[state] ?? 0
  const text = (count: number, verb: [one: string, many: string]) =>
    `${countOf(count, 'text', 'texts')} ${count === 1 ? verb[0] : verb[1]}`
  const missed = runs.find(({ state }) => state === 'missed')
  const pausedItself = status === 'paused' && changes[0]?.source === 'guard'
  const troubles: (Trouble | undefined)[] = [
    pausedItself
      ? { kind: 'error', sentence: 'It paused itself, to protect your account: see what is next.' }
      : undefined,
    undecided > 0
      ? {
          kind: 'warn',
          sentence: `${text(undecided, ['is', 'are'])} not confirmed: it is not known whether ${undecided === 1 ? 'it' : 'they'} arrived.`,
          review: true,
        }
      : undefined,
    of('failed') > 0
      ? {
          kind: 'warn',
          sentence: `Quo refused ${countOf(of('failed'), 'text', 'texts')}: see each one’s reason.`,
          state: 'failed',
        }
      : undefined,
    of('undelivered') > 0
      ? {
          kind: 'warn',
          sentence: `${text(of('undelivered'), ['was', 'were'])} not delivered by the carrier.`,
          state: 'undelivered',
        }
      : undefined,
    missed
      ? {
          kind: 'warn',
          sentence: `The run of ${dateInWords(missed.localDate)} was missed: its window passed before it could begin. Nobody is lost; they come in a later run.`,
        }
      : undefined,
    of('unknown') > 0
      ? {
          kind: 'info',
          sentence: `${text(of('unknown'), ['is', 'are'])} being looked up at Quo: it is not known yet whether ${of('unknown') === 1 ? 'it' : 'they'} left.`,
          state: 'unknown',
        }
      : undefined,
  ]
  return troubles.filter((trouble) => trouble !== undefined)
}
