// The pace of requests, from the sandbox's book.

export interface Answered {
  arrivedAt: number
  /** When its answer left, in ms. */
  at: number
  status: number | null
  pathKind: string
}

const mostASecond = 10

/**
 * What came of what was possible. Ten requests may leave at once; after that each slot is one request in a second and
 * its latency. Latency is what the sandbox's book says between arrival and answer, the mean over the requests themselves.
 */
export function paceOf(answers: readonly Answered[]) {
  const accepted = answers
    .filter(({ status }) => status !== 429)
    .toSorted((one, other) => one.arrivedAt - other.arrivedAt)
  const [first, last] = [accepted[0], accepted.at(-1)]
  if (!first || !last) return { share: 0, densest: 0, latencyMs: 0, refused: 0, accepted: 0, others: 0 }
  const seconds = (last.arrivedAt - first.arrivedAt) / 1_000
  const latencyMs = accepted.reduce((sum, { at, arrivedAt }) => sum + at - arrivedAt, 0) / accepted.length
  return {
    share: (accepted.length - mostASecond) / ((mostASecond / (1 + latencyMs / 1_000)) * seconds),
    densest: densestSecond(answers.map(({ arrivedAt }) => arrivedAt)),
    latencyMs,
    accepted: accepted.length,
    refused: answers.length - accepted.length,
    others: accepted.filter(({ pathKind }) => pathKind !== 'send').length,
  }
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
