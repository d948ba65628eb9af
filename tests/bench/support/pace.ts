// The pace of requests, from the sandbox's book.
import { median } from './bench.ts'

export interface Answered {
  arrivedAt: number
  /** When its answer left, in ms. */
  at: number
  status: number | null
  pathKind: string
}

const mostASecond = 10

/**
 * What came of what was possible: (requests − 10) ÷ (10 ÷ (1 + latency) × seconds from the first to the last). Ten may
 * leave at once; after that each slot is one request in a second and its latency. Latency is what the sandbox's book says
 * between arrival and answer, the mean over these very requests.
 */
export function paceOf(answers: readonly Answered[]) {
  const accepted = answers
    .filter(({ status }) => status !== 429)
    .toSorted((one, other) => one.arrivedAt - other.arrivedAt)
  const counted = accepted.slice(0, endOfLastBurst(accepted.map(({ arrivedAt }) => arrivedAt)))
  const [first, last] = [counted[0], counted.at(-1)]
  if (!first || !last || counted.length <= mostASecond) throw new Error('Too few requests to tell a pace.')
  const seconds = (last.arrivedAt - first.arrivedAt) / 1_000
  const latencyMs = counted.reduce((sum, { at, arrivedAt }) => sum + at - arrivedAt, 0) / counted.length
  return {
    share: (counted.length - mostASecond) / ((mostASecond / (1 + latencyMs / 1_000)) * seconds),
    densest: densestSecond(answers.map(({ arrivedAt }) => arrivedAt)),
    latencyMs,
    cycleMs: median(counted.slice(mostASecond).map(({ arrivedAt }, n) => arrivedAt - (counted[n]?.arrivedAt ?? NaN))),
    accepted: accepted.length,
    refused: answers.length - accepted.length,
    others: accepted.filter(({ pathKind }) => pathKind !== 'send').length,
  }
}

/** Requests come ten at a time. One that is the first of its ten would say that the other nine were missed. */
function endOfLastBurst(arrivals: readonly number[]): number {
  const lastTen = Array.from({ length: Math.min(mostASecond, arrivals.length - 1) }, (_, n) => arrivals.length - n)
  const pauseAfter = (count: number) => (arrivals[count] ?? NaN) - (arrivals[count - 1] ?? NaN)
  const ends = lastTen.slice(1).toSorted((one, other) => pauseAfter(other) - pauseAfter(one))
  return ends[0] ?? arrivals.length
}

/** The most arrivals in any one second, wherever it begins; what arrives a whole second later is in the next one. */
export function densestSecond(arrivals: readonly number[]): number {
  const sorted = arrivals.toSorted((one, other) => one - other)
  let begin = 0
  return sorted.reduce((most, at, index) => {
    while (at - (sorted[begin] ?? at) >= 1_000) begin++
    return Math.max(most, index - begin + 1)
  }, 0)
}
