// Who gets Message A and who gets Message B.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Variant } from '#schema/database.ts'
import { variantsOf } from '#schema/rules/split.ts'

const all = (count: number) => Array.from({ length: count }, () => true)
const halves = { kind: 'halves', seed: 0, batchSize: 10 } as const
const counts = (variants: readonly Variant[]) => {
  const a = variants.filter((variant) => variant === 'A').length
  return { a, b: variants.length - a }
}
const difference = (variants: readonly Variant[]) => counts(variants).a - counts(variants).b

describe('halves', () => {
  test.each([
    [0, ''],
    [1, 'A'],
    [2, 'AB'],
    [5, 'AAABB'],
    [6, 'AAABBB'],
  ])('%i people: %s', (count, expected) => expect(variantsOf(all(count), halves).join('')).toBe(expected))

  test('are of the whole order, whoever of it is skipped', () => {
    expect(variantsOf([false, false, true, true, true], halves).join('')).toBe('AAABB')
  })
})

describe('a random split', () => {
  const orders = fc.array(fc.boolean(), { maxLength: 300 })
  const splits = fc.record({
    kind: fc.constant('random' as const),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    batchSize: fc.integer({ min: 1, max: 60 }),
  })

  test('gives everybody one of the two, and the same again for the same seed', () => {
    fc.assert(
      fc.property(orders, splits, (texted, split) => {
        const variants = variantsOf(texted, split)
        expect(variants).toHaveLength(texted.length)
        expect(variantsOf(texted, split)).toEqual(variants)
      }),
    )
  })

  test('is balanced as a whole: of those who are texted the two differ by one at most', () => {
    fc.assert(
      fc.property(orders, splits, (texted, split) => {
        const variants = variantsOf(texted, split).filter((_, place) => texted[place])
        expect(Math.abs(difference(variants))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is balanced in each run’s worth of those who are texted', () => {
    fc.assert(
      fc.property(orders, splits, (texted, split) => {
        const variants = variantsOf(texted, split).filter((_, place) => texted[place])
        for (let from = 0; from < variants.length; from += split.batchSize) {
          const run = variants.slice(from, from + split.batchSize)
          expect(Math.abs(difference(run))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('is drawn: every place gets A about half of the times, and seeds differ', () => {
    const drawn = Array.from({ length: 400 }, (_, seed) => variantsOf(all(20), { kind: 'random', seed, batchSize: 10 }))
    for (let place = 0; place < 20; place++) {
      const { a } = counts(drawn.map((variants) => variants[place] ?? 'A'))
      expect(a).toBeGreaterThan(150)
      expect(a).toBeLessThan(250)
    }
    expect(new Set(drawn.map((variants) => variants.join(''))).size).toBeGreaterThan(380)
  })

  test('of one person is A or B, by the seed', () => {
    const drawn = Array.from({ length: 40 }, (_, seed) => variantsOf(all(1), { kind: 'random', seed, batchSize: 5 }))
    expect(new Set(drawn.flat())).toEqual(new Set(['A', 'B']))
  })
})
