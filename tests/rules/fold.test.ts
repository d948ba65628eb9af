// Whether two texts are the same but for what "smart encoding" changes.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#schema/rules/fold.ts'

test.each([
  ['It’s “ready”…', 'It\'s "ready"...'],
  ['5 – 6 — 7', '5 - 6 - 7'],
  ['a  b\u00a0\n c ', 'a b c'],
  ['zero\u200bwidth', 'zerowidth'],
  ['ＦＵＬＬ', 'FULL'],
  ['cafe\u0301', 'café'],
  ['5″ and 6´', '5" and 6\''],
  ['½ off', '1/2 off'],
  ['Kaʻiulani', "Ka'iulani"],
])('%j is the same text as %j', (sent, seen) => expect(foldText(sent)).toBe(foldText(seen)))

test.each([
  ['Hi Ana', 'Hi Anna'],
  ['José', 'Jose'],
  ['Stop', 'stop'],
])('%j is not the same text as %j', (a, b) => expect(foldText(a)).not.toBe(foldText(b)))

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 2000 },
  )
})
