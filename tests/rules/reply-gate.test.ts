// May a reply leave now, may a confirmation?
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuoConfirmation } from '#schema/rules/quo-confirmation.ts'
import { decideConfirmation, decideReply, type ConfirmationFacts, type ReplyFacts } from '#schema/rules/reply-gate.ts'

const at = (time: string) => new Date(`2027-05-03T${time}Z`)
const states = ['sending', 'sent', 'delivered', 'failed', 'unknown', 'unconfirmed', 'skipped'] as const
const quoSays =
  'You have successfully been unsubscribed. You will get no more messages from us. Reply START to come back.'

const reply: ReplyFacts = { fenced: false, text: { state: 'pending' }, optedOut: false, unprocessedEvent: false }

test('a reply that waits leaves, whatever was said before', () => expect(decideReply(reply)).toEqual({ kind: 'claim' }))

test.each<[string, Partial<ReplyFacts>, object]>([
  ['is for somebody who opted out', { optedOut: true }, { kind: 'skip', reason: 'opted out' }],
  ['meets an event that is not understood yet', { unprocessedEvent: true }, { kind: 'later', reason: 'event waiting' }],
  ['is for somebody who opted out and wrote again', { optedOut: true, unprocessedEvent: true }, { kind: 'skip' }],
])('a reply that %s does not leave', (_what, changed, decision) => {
  expect(decideReply({ ...reply, ...changed })).toMatchObject(decision)
})

const confirmation: ConfirmationFacts = {
  fenced: false,
  text: { state: 'pending' },
  now: at('14:00:02'),
  optedOutAt: at('14:00:00'),
  stillOut: true,
  writtenSince: [],
  words: 'please stop texting me',
  quoConfirms: true,
  waitForQuoMs: 60_000,
}

test('an opt-out by a sentence is confirmed at once', () => {
  expect(decideConfirmation(confirmation)).toEqual({ kind: 'claim' })
})

test.each<[string, Partial<ConfirmationFacts>, object]>([
  ['Quo has confirmed', { writtenSince: ['See you!', quoSays] }, { kind: 'skip', reason: 'confirmed by Quo' }],
  ['they came back meanwhile', { stillOut: false }, { kind: 'skip', reason: 'opted in again' }],
  ['five minutes have passed', { now: at('14:05:01') }, { kind: 'skip', reason: 'too late to confirm' }],
  ['Quo may still confirm', { words: 'STOP!' }, { kind: 'later', waitMs: 58_000 }],
])('there is no confirmation when %s', (_what, changed, decision) => {
  expect(decideConfirmation({ ...confirmation, ...changed })).toMatchObject(decision)
})

test('what a colleague writes meanwhile is no confirmation', () => {
  expect(decideConfirmation({ ...confirmation, writtenSince: ['Sorry, I take you off our list.'] })).toEqual({
    kind: 'claim',
  })
})

test.each<[string, Partial<ConfirmationFacts>]>([
  ['its minute is over', { words: 'STOP!', now: at('14:01:00') }],
  ['it confirms nothing on this account', { words: 'STOP!', quoConfirms: false }],
  ['the words are none of its own', { words: 'stop please' }],
  ['nobody said a word', { words: undefined }],
])('nobody waits for Quo when %s', (_what, changed) => {
  expect(decideConfirmation({ ...confirmation, ...changed })).toEqual({ kind: 'claim' })
})

test('nothing leaves while a fence is up, and nothing is decided of it either', () => {
  expect(decideReply({ ...reply, fenced: true, optedOut: true })).toEqual({ kind: 'endPage', reason: 'fenced' })
  expect(decideConfirmation({ ...confirmation, fenced: true, stillOut: false })).toMatchObject({ kind: 'endPage' })
})

test.each(states)('what is %s is not sent again', (state) => {
  expect(decideReply({ ...reply, text: { state } })).toEqual({ kind: 'notPending' })
  expect(decideConfirmation({ ...confirmation, text: { state } })).toEqual({ kind: 'notPending' })
})

test('a confirmation leaves only within five minutes, to somebody who is still out, whom Quo has not answered', () => {
  const facts = fc.record({
    fenced: fc.boolean(),
    text: fc.record({ state: fc.constantFrom('pending' as const, ...states) }),
    now: fc.date({ min: at('13:59:00'), max: at('14:10:00'), noInvalidDate: true }),
    optedOutAt: fc.constant(at('14:00:00')),
    stillOut: fc.boolean(),
    writtenSince: fc.array(fc.constantFrom('Hi', quoSays, '')),
    words: fc.constantFrom('STOP.', 'please stop', undefined),
    quoConfirms: fc.boolean(),
    waitForQuoMs: fc.constantFrom(0, 60_000),
  })
  fc.assert(
    fc.property(facts, (facts) => {
      if (decideConfirmation(facts).kind !== 'claim') return
      expect(facts.fenced).toBe(false)
      expect(facts.text.state).toBe('pending')
      expect(facts.now.getTime()).toBeLessThanOrEqual(at('14:05:00').getTime())
      expect(facts.stillOut).toBe(true)
      expect(facts.writtenSince).not.toContain(quoSays)
    }),
  )
})

test.each([
  [quoSays, true],
  ['  you have successfully been unsubscribed', true],
  ['Solid Ground: You are unsubscribed and will get no more texts from us.', false],
  ['', false],
])('%j is Quo’s confirmation: %s', (text, is) => expect(isQuoConfirmation(text)).toBe(is))
