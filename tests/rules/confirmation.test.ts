// How an opt-out is confirmed, and what must not be in it.
import { expect, test } from 'vitest'
import { problemWithConfirmation, renderConfirmation } from '#schema/rules/confirmation.ts'
import { meaningOf } from '#schema/rules/opt-out.ts'
import { isQuoConfirmation } from '#schema/rules/quo-confirmation.ts'

const words = '{{business}}: You are unsubscribed and will get no more texts from us. Reply START to resubscribe.'

test('it begins with the name of the business', () => {
  expect(renderConfirmation({ words, business: 'Solid Ground Foundations' })).toBe(
    'Solid Ground Foundations: You are unsubscribed and will get no more texts from us. Reply START to resubscribe.',
  )
})

test('without a name it says the rest, and never shows a place that nobody filled', () => {
  expect(renderConfirmation({ words, business: null })).toMatch(/^You are unsubscribed/)
})

test('it is not taken for Quo’s', () => {
  expect(isQuoConfirmation(renderConfirmation({ words, business: null }))).toBe(false)
  expect(meaningOf(renderConfirmation({ words, business: 'Solid Ground' }))).not.toBe('optIn')
})

test('the words it comes with are in order', () => expect(problemWithConfirmation(words, null)).toBeUndefined())

test.each([
  ['You are unsubscribed.', /Begin with/],
  ['{{business}}: Bye, {{first_name}}.', /only thing/],
  ['{{business}}: You are out 👋', /plain alphabet/],
  [`{{business}}: ${'You are unsubscribed. '.repeat(8)}`, /160 fit/],
  ['{{business}}: You are out. More at https://example.com', /links/],
  ['{{business}}: You are out. See example.com', /links/],
  ['{{business}}: You are out. 10% when you come back', /offers/],
  ['{{business}}: You are out, sorry to see you miss our Sale', /offers/],
])('%j is refused', (words, problem) => expect(problemWithConfirmation(words, 'Solid Ground')).toMatch(problem))
