// What follows from a reply, and who confirms it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningOf } from '#schema/rules/opt-out.ts'
import { effectOf, wantsAnswer } from '#schema/rules/reply-effect.ts'

const stranger = { isOut: false, quoConfirms: true }

test.each<[string, object]>([
  ['STOP', { kind: 'optsOut', wrongNumber: false, confirmedBy: 'quo' }],
  ['Stop!', { kind: 'optsOut', wrongNumber: false, confirmedBy: 'us' }], // unless Quo turns out to have heard it
  ['REVOKE', { kind: 'optsOut', wrongNumber: false, confirmedBy: 'us' }],
  ['please stop texting me', { kind: 'optsOut', wrongNumber: false, confirmedBy: 'us' }],
  ['You have the wrong number', { kind: 'optsOut', wrongNumber: true, confirmedBy: 'nobody' }],
  ['not interested', { kind: 'isHeld' }],
  ['START', { kind: 'optsIn' }],
  ['can you stop the leak?', { kind: 'nothing' }],
  ['Liked “Reply STOP to opt out”', { kind: 'nothing' }],
  ['', { kind: 'nothing' }],
])('%j', (reply, effect) => expect(effectOf(reply, stranger)).toEqual(effect))

test('a second STOP is confirmed by nobody, in whatever words', () => {
  for (const reply of ['STOP', 'remove me', 'please stop'])
    expect(effectOf(reply, { ...stranger, isOut: true })).toMatchObject({ kind: 'optsOut', confirmedBy: 'nobody' })
})

test('somebody who is out is not held: nothing is sent to them anyway', () => {
  expect(effectOf('not interested', { ...stranger, isOut: true })).toEqual({ kind: 'nothing' })
})

test('on an account where Quo does not confirm, its own words are confirmed by us', () => {
  expect(effectOf('STOP', { isOut: false, quoConfirms: false })).toMatchObject({ confirmedBy: 'us' })
})

test('a number opts out exactly when the words say so, whatever else is known', () => {
  const known = fc.record({ isOut: fc.boolean(), quoConfirms: fc.boolean() })
  const reply = fc.oneof(fc.constantFrom('stop', 'Stop it', 'wrong number', 'who is this', 'start', 'ok'), fc.string())
  fc.assert(
    fc.property(reply, known, (reply, known) => {
      const out = ['exactOptOut', 'clearOptOut', 'wrongNumber'].includes(meaningOf(reply))
      expect(effectOf(reply, known).kind === 'optsOut').toBe(out)
    }),
  )
})

test.each([
  ['How much is it?', true],
  ['not interested', true],
  ['', true], // a photo
  ['STOP', false],
  ['START', false],
  ['wrong number', false],
  ['Loved “A free check before winter?”', false],
])('%j wants an answer: %s', (reply, wants) => expect(wantsAnswer(reply)).toBe(wants))
