// Were people texted in the frozen order? A run takes the lowest waiting positions as a page and texts them some at a time:
// the order is kept but for who is in flight. Whoever comes back while a page goes on has their turn with the next page.
import { mostAPage } from './campaign-move.ts'

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
  | { kind: 'leftBehind'; position: number } // the next to be texted while very many others were

/** How many who wait may be overtaken: many times what is in flight. */
const mostAhead = 200

/**
 * Whoever is passed over in a run does not wait in that run. One pass over all turns of a campaign whose people, `people`
 * of them, all wait at first.
 */
export function outOfOrder(people: number, turns: Iterable<Turn>): OutOfOrder[] {
  const problems: OutOfOrder[] = []
  const line = new Line(people)
  const waiting = new Uint8Array(people).fill(1)
  const passedOver = new Set<number>() // in the current run
  const cameBack = new Map<number, number>() // in the current run; by how many had been texted then, the earliest first
  const place = (position: number) =>
    line.set(position, waiting[position] === 1 && !passedOver.has(position) && !cameBack.has(position))
  const textedBefore = new Map<number, number>() // by who was the first in line
  let current: number | undefined
  let texted = 0

  for (const { position, run, kind } of turns) {
    const inRun = kind === 'claimed' || kind === 'passedOver' // the others may be late news of an earlier run
    if (inRun && run !== current) {
      const again = [...passedOver, ...cameBack.keys()]
      passedOver.clear()
      cameBack.clear()
      again.forEach(place)
      current = run
    }
    if (kind === 'claimed') {
      texted += 1
      const [back, textedThen] = cameBack.entries().next().value ?? [position, texted]
      if (texted - textedThen > 2 * mostAPage) {
        problems.push({ kind: 'leftBehind', position: back })
        cameBack.delete(back)
      }
      const ahead = line.countBefore(position)
      if (ahead > mostAhead) problems.push({ kind: 'jumped', position, ahead })
      if (ahead > 0) {
        const first = line.first()
        const times = (textedBefore.get(first) ?? 0) + 1
        textedBefore.set(first, times)
        if (times === 2 * mostAhead + 1) problems.push({ kind: 'leftBehind', position: first })
      }
    }
    if (kind === 'passedOver') passedOver.add(position)
    else waiting[position] = Number(kind === 'returned')
    cameBack.delete(position)
    if (kind === 'returned') cameBack.set(position, texted)
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
