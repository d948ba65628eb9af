// Segments as the carriers count them.
import { expect, test } from 'vitest'
import { countSegments, smartlyEncoded } from '../../sandbox/quo/texting/segments.ts'

test.each([
  ['x', 160, 1],
  ['x', 161, 2],
  ['x', 306, 2],
  ['x', 307, 3],
  ['€', 80, 1],
  ['€', 81, 2],
  ['’', 70, 1],
  ['’', 71, 2],
  ['😀', 35, 1],
  ['😀', 36, 2],
  ['\n', 160, 1],
])('%j × %i is %i', (character, times, segments) => expect(countSegments(character.repeat(times))).toBe(segments))

test('smart encoding makes typographic characters plain', () => {
  expect(smartlyEncoded('“Don’t” – wait…')).toBe('"Don\'t" - wait...')
})
