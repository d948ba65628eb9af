// The campaign form: what is typed stays text until it is saved.
import { expect, test } from 'vitest'
import { isUsable, newForm, readForm, wholeNumber } from '../../ui/src/routes/(app)/campaigns/campaign-form.ts'
import type { ContactList, SendingNumber } from '#lib/shapes.ts'

const list: ContactList = {
  id: 'list',
  name: 'Contacts from Quo',
  state: 'ready',
  read: 3,
  members: 2,
  leftOut: 1,
  leftOutReasons: [],
  problem: null,
  consent: null,
  createdAt: '2026-11-24T15:00:00Z',
}
const number: SendingNumber = { id: 'PN1', phone: '(212) 555-0100', name: 'Main line', mayTextUs: true }

test('a new form chooses what there is no choice about', () => {
  const form = newForm([list], [number, { ...number, id: 'PN2', mayTextUs: false }])
  expect(form).toMatchObject({ listId: 'list', sendingNumberId: 'PN1', days: ['mon', 'tue', 'wed', 'thu', 'fri'] })
})

test('between two lists a person chooses', () => {
  expect(newForm([list, { ...list, id: 'other' }], []).listId).toBe('')
})

test('days are saved in the order of the week, however they were ticked', () => {
  const read = readForm({ ...newForm([list], [number]), days: ['fri', 'mon'] })
  expect('input' in read && read.input.days).toEqual(['mon', 'fri'])
})

test('a number that is none is named by its field, and nothing is lost', () => {
  const form = { ...newForm([list], [number]), batchSize: 'a few', windowMinutes: 'long' }
  const read = readForm(form)
  expect('problems' in read && read.problems.map(({ field }) => field)).toEqual(['batchSize', 'windowMinutes'])
  expect(form.batchSize).toBe('a few')
})

test('what is left out is missing, and the window is the usual one', () => {
  const form = { ...newForm([], []), batchSize: ' ', windowMinutes: '', sendAt: '', days: [] }
  expect(readForm(form)).toMatchObject({
    input: { listId: null, sendingNumberId: null, batchSize: null, sendAt: null, windowMinutes: 120, days: [] },
  })
})

test('a Message B that was taken away is not saved, and is there again when it is added', () => {
  const form = { ...newForm([], []), messageB: 'Hello', hasMessageB: false }
  expect(readForm(form)).toMatchObject({ input: { messageB: null } })
  expect(readForm({ ...form, hasMessageB: true })).toMatchObject({ input: { messageB: 'Hello' } })
  expect(readForm({ ...form, messageB: '', hasMessageB: true })).toMatchObject({ input: { messageB: '' } })
})

test.each([
  ['25', 25],
  [' 25 ', 25],
  ['2.5', undefined],
  ['-1', undefined],
  ['', undefined],
])('%j is read as %j', (typed, number) => expect(wholeNumber(typed)).toBe(number))

test.each([
  [{ state: 'filling' as const }, false],
  [{ members: 0 }, false],
  [{ state: 'failed' as const }, true],
  [{}, true],
])('a list with %j is usable: %s', (change, usable) => expect(isUsable({ ...list, ...change })).toBe(usable))
