// How the audit is told and filtered.
import { expect, test } from 'vitest'
import { changesIn, valueInWords } from '../../ui/src/routes/(app)/audit/audit-words.ts'
import { readFilter } from '../../ui/src/routes/(app)/audit/filter.ts'

test('a change is told field by field, before and after', () => {
  const line = { before: { batchSize: 25, days: ['mon'] }, after: { batchSize: 50, days: [], reason: 'Rain' } }
  expect(changesIn(line)).toEqual([
    { field: 'Batch size', before: '25', after: '50' },
    { field: 'Days', before: 'mon', after: 'none' },
    { field: 'Reason', before: undefined, after: 'Rain' },
  ])
  expect(changesIn({ before: null, after: null })).toEqual([])
})

test.each([
  [null, 'none'],
  [true, 'yes'],
  [0, '0'],
  [['mon', 'tue'], 'mon, tue'],
  [{ sessions: 2, tokens: 0 }, 'sessions 2, tokens 0'],
])('%j is written %s', (value, words) => expect(valueInWords(value)).toBe(words))

test('the filter is what the address says and Trickle knows', () => {
  const read = (search: string) => readFilter(new URLSearchParams(search))
  expect(read('person=1&action=role+changed&subject=person')).toEqual({
    person: '1',
    action: 'role changed',
    subject: 'person',
  })
  expect(read('action=made+up&subject=toString')).toEqual({})
})
