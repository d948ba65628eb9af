// Were people texted in the frozen order? They are texted in pages, a few at a time: the lowest waiting positions, at most
// 200 of them, and then the next page. So the order is kept within a page, not from text to text.

/** What happened to somebody who was waiting, in the order in which it happened. */
export interface Turn {
  position: number
  /** Any number, as long as it is another one for another run. */
  run: number
  /** claimed: their text was about to be sent. left: they wait no more for another reason. returned: they wait again. */
  kind: 'claimed' | 'passedOver' | 'left' | 'returned'
}

export type OutOfOrder =
  | { kind: 'jumped'; position: number; ahead: number } // texted while so many people before them were waiting
  | { kind: 'leftBehind'; position: number } // the first in line while more than two pages of others were texted

const pageSize = 200

/**
 * Whoever is passed over in a run does not wait in that run. One pass over all turns of a campaign whose people, `people`
 * of them, all wait at first.
 */
export function outOfOrder(people: number, turns: Iterable<Turn>): OutOfOrder[] {
  const problems: OutOfOrder[] = []
  const line = new Line(people)
  const waiting = new Uint8Array(people).fill(1)
  const passedOver = new Set<number>() // in the current run
  const place = (position: number) => line.set(position, waiting[position] === 1 && !passedOver.has(position))
  const textedBefore = new Map<number, number>() // by who was the first in line
  let current: number | undefined

  for (const { position, run, kind } of turns) {
    const inRun = kind === 'claimed' || kind === 'passedOver' // the others may be late news of an earlier run
    if (inRun && run !== current) {
      const again = [...passedOver]
      passedOver.clear()
      again.forEach(place)
      current = run
    }
    if (kind === 'claimed') {
      const ahead = line.countBefore(position)
      if (ahead > pageSize) problems.push({ kind: 'jumped', position, ahead })
      if (ahead > 0) {
        const first = line.first()
        const times = (textedBefore.get(first) ?? 0) + 1
        textedBefore.set(first, times)
        if (times === 2 * pageSize + 1) problems.push({ kind: 'leftBehind', position: first })
      }
    }
    if (kind === 'passedOver') passedOver.add(position)
    else waiting[position] = Number(kind === 'returned')
    textedBefore.delete(position)
    place(position)
  }
  return problems
}

/** Who stands in line, by position: a Fenwick tree, so that a hundred thousand people take no longer than their number. */
class Line {
  readonly #counts: Int32Array
  readonly #standing: Uint8Array

  constructor(people: number) {
    this.#counts = new Int32Array(people + 1)
    this.#standing = new Uint8Array(people)
    for (let position = 0; position < people; position++) this.set(position, true)
  }

  set(position: number, stands: boolean) {
    const change = Number(stands) - (this.#standing[position] ?? 0)
    if (change === 0 || position >= this.#standing.length) return
    this.#standing[position] = Number(stands)
    for (let node = position + 1; node < this.#counts.length; node += node & -node) this.#add(node, change)
  }

  #add(node: number, change: number) {
    this.#counts[node] = (this.#counts[node] ?? 0) + change
  }

  countBefore(position: number): number {
    let count = 0
    for (let node = Math.min(position, this.#standing.length); node > 0; node -= node & -node) {
      count += this.#counts[node] ?? 0
    }
    return count
  }

  /** The lowest position in line; somebody must stand there. */
  first(): number {
    let node = 0
    for (let step = 2 ** Math.floor(Math.log2(this.#counts.length)); step >= 1; step /= 2) {
      if (node + step < this.#counts.length && (this.#counts[node + step] ?? 0) === 0) node += step
    }
    return node
  }
}
