// What an answer to "send this text" means.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSendAnswer, whatToDo, type Exchange } from '#schema/rules/quo-answer.ts'

const answered = (status: number, body?: unknown, retryAfterMs?: number): Exchange => ({
  kind: 'answered',
  status,
  body,
  retryAfterMs,
})
const code = (status: number, named: string) => answered(status, { code: named, message: 'x' })

test.each<[string, Exchange, object]>([
  [
    '202 with an id',
    answered(202, { data: { id: 'AC1', conversationId: 'CN1' } }),
    { kind: 'accepted', providerId: 'AC1', conversationId: 'CN1' },
  ],
  ['200 with an id', answered(200, { data: { id: 'AC1' } }), { kind: 'accepted', providerId: 'AC1' }],
  ['202 that is no JSON', answered(202), { kind: 'unknown' }],
  ['202 without an id', answered(202, { data: {} }), { kind: 'unknown' }],
  ['400 of this text', code(400, '0200400'), { kind: 'refused', optedOut: false }],
  [
    '400 for somebody who opted out',
    answered(400, { message: 'recipient unsubscribed (21610)' }),
    { kind: 'refused', optedOut: true },
  ],
  ['403 without a known code', code(403, '0200403'), { kind: 'refused', reason: 'forbidden by Quo' }],
  ['registration missing', code(400, '0206400'), { kind: 'accountRefused', holdsToNextDate: false }],
  ['wrong key, wrapped', answered(401, { error: { message: 'Unauthorized' } }), { kind: 'accountRefused' }],
  ['no credits', code(402, '0200402'), { kind: 'accountRefused', reason: 'not enough credits at Quo' }],
  [
    'subscription expired',
    code(402, '0201402'),
    { kind: 'accountRefused', reason: 'the Quo subscription has expired' },
  ],
  ['an unknown 402', answered(402), { kind: 'accountRefused' }],
  ['not a user of the number', code(403, '0202403'), { kind: 'accountRefused' }],
  ['the daily cap', code(403, '0204403'), { kind: 'accountRefused', holdsToNextDate: true }],
  ['404', answered(404, 'html'), { kind: 'accountRefused' }],
  ['a 4xx nobody named', answered(418), { kind: 'accountRefused' }],
  ['429 that names a wait', answered(429, undefined, 7_000), { kind: 'notSent', waitMs: 7_000 }],
  ['429 that names none', answered(429), { kind: 'notSent', waitMs: 1_000 }],
  ['500', answered(500), { kind: 'unknown' }],
  ['503', answered(503), { kind: 'unknown' }],
  ['a redirect', answered(302), { kind: 'unknown' }],
  ['no answer in time', { kind: 'unanswered', problem: 'no answer in time' }, { kind: 'unknown' }],
  ['a reset', { kind: 'unanswered', problem: 'ECONNRESET' }, { kind: 'unknown' }],
  ['no connection', { kind: 'neverSent', problem: 'Quo could not be reached' }, { kind: 'notSent' }],
])('%s', (_what, exchange, outcome) => expect(readSendAnswer(exchange)).toMatchObject(outcome))

test('whatever comes back, a text is sent again only after a 429, a refusal of the account, or no connection at all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.anything(), (status, body) => {
      const { kind } = readSendAnswer(answered(status, body))
      if (kind === 'notSent') expect(status).toBe(429)
      if (kind === 'accountRefused') expect(status >= 400 && status < 500).toBe(true)
    }),
  )
})

test('every refusal of the account says what to do', () => {
  for (const [reason, sentence] of Object.entries(whatToDo))
    expect([reason, sentence.length > 20]).toEqual([reason, true])
})
