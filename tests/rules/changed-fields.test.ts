// An audit line tells the change, not the thing.
import { expect, test } from 'vitest'
import { changedFields } from '#schema/rules/changed-fields.ts'

test('only what differs is told, before and after', () => {
  const before = { id: '1', name: 'Spring', days: ['mon'], batchSize: 5 }
  expect(changedFields(before, { name: 'Summer', days: ['mon'], batchSize: 5 })).toEqual({
    before: { name: 'Spring' },
    after: { name: 'Summer' },
  })
})

test('what was not there before is told as new', () => {
  expect(changedFields({}, { name: 'Summer' })).toEqual({ before: {}, after: { name: 'Summer' } })
})
