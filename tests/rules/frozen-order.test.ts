// The order within and between pages, told from their turns alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outOfOrder, type Turn } from '#schema/rules/frozen-order.ts'

const turn = (kind: Turn['kind'], position: number, run = 1): Turn => ({ kind, position, run })
const claims = (from: number, to: number, run = 1) =>
  Array.from({ length: to - from }, (_, n) => turn('claimed', from + n, run))

describe('in order are', () => {
  test('turns one by one, over several runs', () =>
    expect(outOfOrder(1000, [...claims(0, 400, 1), ...claims(400, 1000, 2)])).toEqual([]))

  test('turns of whom is in flight, whoever comes first', () =>
    expect(outOfOrder(1000, claims(0, 200).toReversed())).toEqual([]))

  test('turns after many who were skipped: what counts is people who wait, not places', () => {
    const skipped = Array.from({ length: 900 }, (_, n) => turn('left', 50 + n))
    expect(outOfOrder(1000, [...skipped, turn('claimed', 990), turn('claimed', 0)])).toEqual([])
  })

  test('turns after people passed over, until the next run', () => {
    const passedOver = Array.from({ length: 300 }, (_, n) => turn('passedOver', n))
    expect(outOfOrder(1000, [...passedOver, ...claims(300, 1000)])).toEqual([])
    expect(outOfOrder(1000, [...passedOver, turn('claimed', 300), turn('claimed', 500, 2)])).toEqual([
      { kind: 'jumped', position: 500, ahead: 499 },
    ])
  })

  test('one who comes back while the page goes on', () => {
    const back = [turn('claimed', 0), turn('returned', 0), ...claims(1, 200), turn('claimed', 0)]
    expect(outOfOrder(1000, [...back, ...claims(200, 1000)])).toEqual([])
  })

  test('many who come back while a page goes on: their turn is in the next one', () => {
    const back = Array.from({ length: 300 }, (_, position) => turn('returned', position))
    const turns = [...claims(0, 300), ...back, ...claims(300, 1300), ...claims(0, 300), ...claims(1300, 1900)]
    expect(outOfOrder(2000, turns)).toEqual([])
  })

  test('late news of an earlier run', () => {
    const passedOver = Array.from({ length: 300 }, (_, n) => turn('passedOver', n, 2))
    const turns = [turn('claimed', 990, 2), turn('returned', 995, 1), turn('claimed', 996, 2)]
    expect(outOfOrder(1000, [...passedOver, ...claims(300, 900, 2), ...turns])).toEqual([])
  })
})

describe('out of order are', () => {
  test('somebody texted while hundreds of people before them wait', () =>
    expect(outOfOrder(1000, [turn('claimed', 200), turn('claimed', 202)])).toEqual([
      { kind: 'jumped', position: 202, ahead: 201 },
    ]))

  test('somebody left behind while hundreds of others are texted', () => {
    expect(outOfOrder(1000, claims(1, 401))).toEqual([])
    expect(outOfOrder(1000, claims(1, 1000))).toEqual([{ kind: 'leftBehind', position: 0 }])
  })

  test('somebody who came back and is left behind by more than two pages', () => {
    const back = [turn('claimed', 0), turn('returned', 0)]
    expect(outOfOrder(3000, [...back, ...claims(1, 2001)])).toEqual([])
    expect(outOfOrder(3000, [...back, ...claims(1, 3000)])).toEqual([{ kind: 'leftBehind', position: 0 }])
  })

  test('somebody who came back and is left behind in the next run', () => {
    const back = [turn('claimed', 0, 1), turn('returned', 0, 1)]
    expect(outOfOrder(1000, [...back, ...claims(1, 600, 2)])).toEqual([{ kind: 'leftBehind', position: 0 }])
  })
})

test('whatever the turns, it says the same as counting everybody each time', () => {
  const kinds = fc.constantFrom<Turn['kind']>('claimed', 'claimed', 'passedOver', 'left', 'returned')
  const turns = fc.array(fc.record({ kind: kinds, position: fc.nat(899), run: fc.nat(2) }), { maxLength: 60 })
  fc.assert(
    fc.property(turns, (some) => {
      const inRuns = some.toSorted((one, other) => one.run - other.run)
      expect(jumpsOf(outOfOrder(900, inRuns))).toEqual(jumpsIn(inRuns))
    }),
  )
})

const jumpsOf = (problems: ReturnType<typeof outOfOrder>) =>
  problems.flatMap((problem) => (problem.kind === 'jumped' ? [[problem.position, problem.ahead]] : []))

/** The same rule, in as many steps as it takes. */
function jumpsIn(turns: readonly Turn[]) {
  const waiting = new Set(Array.from({ length: 900 }, (_, position) => position))
  const cameBack = new Set<number>()
  let current: number | undefined
  const passedOver = new Set<string>()
  return turns.flatMap(({ kind, position, run }) => {
    if (run !== current && (kind === 'claimed' || kind === 'passedOver')) {
      cameBack.clear()
      current = run
    }
    const stands = (one: number) => !passedOver.has(`${run} ${one}`) && !cameBack.has(one)
    const ahead = [...waiting].filter((one) => one < position && stands(one)).length
    cameBack.delete(position)
    if (kind === 'returned') cameBack.add(position)
    if (kind === 'passedOver') passedOver.add(`${run} ${position}`)
    else if (kind === 'returned') waiting.add(position)
    else waiting.delete(position)
    return kind === 'claimed' && ahead > 200 ? [[position, ahead]] : []
  })
}
