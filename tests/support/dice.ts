// Repeatable chance: the same seed throws the same numbers (mulberry32).

export interface Dice {
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number
  /** True so many times in a thousand. */
  happens(perMille: number): boolean
  one<const Item>(items: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  function one<const Item>(items: readonly Item[]): Item {
    const chosen = items
      .slice(between(0, items.length - 1))
      .values()
      .next()
    if (chosen.done) throw new Error('There is nothing to choose from.')
    return chosen.value
  }
  return {
    between,
    one,
    happens: (perMille) => next() * 1_000 < perMille,
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ item }) => item),
  }
}
