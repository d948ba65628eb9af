// What a draft is called when nobody gave it a name.
import { expect, test } from 'vitest'
import { copyName, nameOfDraft } from '#schema/rules/draft-name.ts'

test.each([
  ['Spring', 'Spring'],
  [' Spring ', 'Spring'],
  ['', 'Untitled campaign'],
  ['   ', 'Untitled campaign'],
])('%j is called %j', (given, name) => expect(nameOfDraft(given)).toBe(name))

test('a copy is called so, and never longer than a name may be, with whole characters', () => {
  expect(copyName('Spring')).toBe('Copy of Spring')
  const long = copyName('🌱'.repeat(60))
  expect(long.length).toBeLessThanOrEqual(120)
  expect(long).toMatch(/^Copy of 🌱+…$/u)
})
