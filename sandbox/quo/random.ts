// Chance that can be repeated: the same seed gives the same people and the same faults.

/** A number from 0 (included) to 1 (excluded) at each call. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The draw a rule makes at its n-th match: it depends on nothing that happened in between. */
export function drawAt(seed: number, n: number): number {
  return seeded(seed + Math.imul(n, 0x9e3779b1))()
}

export function pick<T>(random: () => number, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0]
}

export function shuffled<T>(random: () => number, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

export function between(random: () => number, low: number, high: number): number {
  return Math.round(low + random() * (high - low))
}
