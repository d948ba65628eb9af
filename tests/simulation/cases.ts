// Seeds that found something, and what. They are always played. A seed tells another story once the simulation draws
// otherwise, so each finding has a test of its own too.

export interface Case {
  seed: number
  found: string
}

export const cases: readonly Case[] = [
  {
    seed: 67,
    found:
      'a worker stopped past all look-ups says “never sent” of a text whose campaign is completed: nobody texts it',
  },
  {
    seed: 12,
    found: 'a machine sleeps between a claim and its post, and posts under a lease that ended long ago',
  },
]
