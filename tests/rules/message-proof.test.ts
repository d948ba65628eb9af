// What a message at Quo proves about the text it is.
import { expect, test } from 'vitest'
import type { TextState } from '#schema/database.ts'
import { provenBy, type MatchedText } from '#schema/rules/message-proof.ts'

const text = (state: TextState, changed: Partial<MatchedText> = {}): MatchedText => ({
  state,
  providerId: null,
  releasedAt: null,
  doubtedSince: null,
  ...changed,
})
const message = { id: 'AC1', status: 'sent', errorCode: null }
const delivered = { ...message, status: 'delivered' }
const known = { providerId: 'AC1' }

test.each<[string, MatchedText, typeof delivered | { status: string; errorCode: string | null; id: string }, unknown]>([
  ['one in flight is sent', text('sending'), message, ['sent']],
  ['one in flight is delivered', text('sending'), delivered, ['sent', 'delivered']],
  ['one that is unknown is sent', text('unknown'), message, ['sent']],
  ['one that is unconfirmed is delivered', text('unconfirmed'), delivered, ['sent', 'delivered']],
  ['one that was released is sent', text('pending', { releasedAt: new Date(0) }), message, ['sent']],
  ['one that a restore put in doubt is sent', text('pending', { doubtedSince: new Date(0) }), message, ['sent']],
  ['one that waits is nobody’s', text('pending'), message, undefined],
  ['one that failed is nobody’s', text('failed'), message, undefined],
  ['a sent one is delivered', text('sent', known), delivered, ['delivered']],
  ['a delivered one stays so', text('delivered', known), { ...message, status: 'undelivered' }, []],
  ['a message of another text proves nothing', text('sent', { providerId: 'AC2' }), delivered, undefined],
])('%s', (_what, row, said, steps) => expect(provenBy(row, said)?.steps.map(({ to }) => to)).toEqual(steps))

test('the story of a text that left after a backup says so', () => {
  const doubted = { doubtedSince: new Date(0) }
  expect(provenBy(text('pending', doubted), message)?.steps).toEqual([{ to: 'sent', reason: 'sent after the backup' }])
  expect(provenBy(text('unknown', doubted), message)?.steps).toEqual([{ to: 'sent', reason: null }])
})

test('a campaign is told of texts that nobody was busy with', () => {
  expect(provenBy(text('unknown'), message)?.settles).toBe(true)
  expect(provenBy(text('sending'), message)?.settles).toBe(false)
  expect(provenBy(text('sent', known), delivered)?.settles).toBe(false)
})

test('the carrier’s word that a person unsubscribed is an opt-out', () => {
  const proof = provenBy(text('sent', known), { ...message, status: 'failed', errorCode: '21610' })
  expect(proof).toMatchObject({ optsOut: true, steps: [{ to: 'failed', reason: 'opted out at Quo' }] })
  expect(provenBy(text('sent', known), { ...message, status: 'failed', errorCode: '30003' })).toMatchObject({
    optsOut: false,
    steps: [{ to: 'failed', reason: 'carrier code 30003' }],
  })
})
