// What the message editor says: token buttons with their fill rate, the cost of the dearest text, the previews.
import { expect, test } from 'vitest'
import type { VariantCheck } from '#lib/shapes.ts'
import { examplesOf } from '../../ui/src/routes/(app)/campaigns/examples.ts'
import { costOf, costOfExample } from '../../ui/src/routes/(app)/campaigns/message-cost.ts'
import { tokenButtons } from '../../ui/src/routes/(app)/campaigns/token-buttons.ts'

test.each([
  [120, 120, '100 %', '{{first_name}}'],
  [113, 120, '94 %', '{{first_name|there}}'],
  [1999, 2000, '99 %', '{{first_name|there}}'],
  [1, 2000, '1 %', '{{first_name|there}}'],
  [0, 120, '0 %', '{{first_name|there}}'],
])('known of %i of %i: %s, and it puts in %s', (filled, of, share, text) => {
  expect(tokenButtons([{ token: 'first_name', filled, of }])[0]).toEqual({ name: 'first_name', share, text })
})

test('without a list a button has no share', () => {
  expect(tokenButtons([]).map(({ share }) => share)).toEqual([undefined, undefined, undefined, undefined])
})

const variant: VariantCheck = {
  variant: 'A',
  recipients: 120,
  segments: 132,
  worst: { segments: 2, units: 88, encoding: 'UCS-2', outside: 'é', unicodePeople: 12 },
  samples: [],
}

test('the cost is that of the dearest text, with the character that makes it dear', () => {
  expect(costOf(variant)).toBe(
    '2 segments for the longest of 120 texts: 88 characters of the full alphabet (Unicode) because of “é”, only 70 in one segment. 12 people get theirs in the full alphabet.',
  )
  expect(costOf({ ...variant, recipients: 0, worst: null })).toBe('')
})

test('without a list the example is counted', () => {
  expect(costOfExample('Hi Maria')).toBe(
    '1 segment for the example: 8 characters of the plain alphabet (GSM-7), 160 in one segment.',
  )
  expect(costOfExample('')).toBe('')
})

test('the examples are one of whom all is known and one of whom nothing is', () => {
  expect(examplesOf('Hi {{first_name}}').map(({ body, missing }) => [body, missing])).toEqual([
    ['Hi Maria', []],
    ['', ['first_name']],
  ])
  expect(examplesOf('Hi {{first_name')).toEqual([])
  expect(examplesOf('  ')).toEqual([])
})
