// A5: Quo's limit, all requests of the key together.
import type { Books } from './read-books.ts'

/** A5: eleven requests of the key always take more than a second. */
export function tenInASecond({ arrivals }: Books): string[] {
  return arrivals.flatMap((at, index) => {
    const eleventh = arrivals[index + 10]
    return eleventh !== undefined && eleventh - at < 1_000
      ? [`A5: eleven requests within ${(eleventh - at).toFixed(0)} ms`]
      : []
  })
}
