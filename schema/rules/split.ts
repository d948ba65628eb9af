// Who gets Message A and who gets Message B: decided for the whole frozen order, before the first text.
import type { SplitKind, Variant } from '../database.ts'

export interface Split {
  kind: SplitKind
  /** From which a random split is drawn: the same seed gives the same split. */
  seed: number
  /** How many are texted in a run: each run's worth is balanced by itself. */
  batchSize: number
}

/**
 * The variant of each place in the order. `texted` says of each whether they would be texted now; who would not be has a
 * variant too, because a person may add them anyway.
 *
 * `halves`: the first half of the order gets A, the second B; of an odd number A gets one more. `random`: drawn so that
 * each run's worth of those who are texted holds as many of A as of B; where a run's worth is odd, A and B take turns in
 * having one more. The two counts never differ by more than one.
 */
export function variantsOf(texted: readonly boolean[], split: Split): Variant[] {
  if (split.kind === 'halves') {
    const half = Math.ceil(texted.length / 2)
    return texted.map((_, place) => (place < half ? 'A' : 'B'))
  }
  const draw = dice(split.seed)
  const places = texted.map((_, place) => place)
  const drawn = new Map([
    ...drawBalanced(
      places.filter((place) => texted[place]),
      split.batchSize,
      draw,
    ),
    ...drawBalanced(
      places.filter((place) => !texted[place]),
      split.batchSize,
      draw,
    ),
  ])
  return places.map((place) => drawn.get(place) ?? 'A')
}

function drawBalanced(places: readonly number[], batchSize: number, draw: () => number): [number, Variant][] {
  const size = Math.max(1, batchSize)
  const drawn: [number, Variant][] = []
  let more: Variant = draw() < 0.5 ? 'A' : 'B'
  for (let from = 0; from < places.length; from += size) {
    const block = places.slice(from, from + size)
    const less = more === 'A' ? 'B' : 'A'
    const variants = shuffled(
      block.map((_, n) => (n % 2 === 0 ? more : less)),
      draw,
    )
    drawn.push(...block.map((place, n): [number, Variant] => [place, variants[n] ?? more]))
    if (block.length % 2 === 1) more = less
  }
  return drawn
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], draw: () => number): Item[] {
  const left = [...items]
  const mixed: Item[] = []
  while (left.length > 0) mixed.push(...left.splice(Math.floor(draw() * left.length), 1))
  return mixed
}

/** Numbers from 0 up to 1, the same for the same seed on every machine (mulberry32). */
function dice(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
