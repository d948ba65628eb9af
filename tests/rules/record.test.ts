// What an attempt's own answer makes of its text, its place and its campaign: the table of docs/one-text.md.
import { expect, test } from 'vitest'
import type { CampaignStatus, TextState } from '#schema/database.ts'
import type { SendOutcome } from '#schema/rules/quo-answer.ts'
import { givesIdUp, isForbiddenRunning, recordOutcome, saysUnsent, type AnsweredText } from '#schema/rules/record.ts'
import { textMayBecome } from '#schema/rules/text-state.ts'

const accepted: SendOutcome = { kind: 'accepted', providerId: 'AC1', conversationId: undefined }
const unknown: SendOutcome = { kind: 'unknown', reason: 'no answer in time' }
const notSent: SendOutcome = { kind: 'notSent', waitMs: 1_000, reason: 'too many requests' }
const refused: SendOutcome = { kind: 'refused', reason: 'refused by Quo', optedOut: false }
const forbidden: SendOutcome = { kind: 'refused', reason: 'forbidden by Quo', optedOut: false }
const optedOut: SendOutcome = { kind: 'refused', reason: 'opted out at Quo', optedOut: true }
const noCredits: SendOutcome = {
  kind: 'accountRefused',
  reason: 'not enough credits at Quo',
  holdsToNextDate: false,
}
const dailyCap: SendOutcome = {
  kind: 'accountRefused',
  reason: 'the carrier’s daily cap is reached',
  holdsToNextDate: true,
}
const outcomes = { accepted, unknown, notSent, refused, forbidden, optedOut, noCredits, dailyCap }

const text = (state: TextState, changed: Partial<AnsweredText> = {}): AnsweredText => ({
  state,
  attempt: 'mine',
  releasedAt: null,
  ...changed,
})

const states = ['pending', 'sending', 'sent', 'delivered', 'unknown', 'unconfirmed', 'failed', 'skipped'] as const

const record = (row: AnsweredText, outcome: SendOutcome, status: CampaignStatus = 'active') =>
  recordOutcome(row, { status, endedAt: null }, 'mine', outcome)

const recordOfEnded = (row: AnsweredText, outcome: SendOutcome) =>
  recordOutcome(row, { status: 'completed', endedAt: new Date(0) }, 'mine', outcome)

test.each<[keyof typeof outcomes, TextState | undefined, object]>([
  ['accepted', 'sent', { providerId: 'AC1', givesPlaceBack: false, campaign: { kind: 'goesOn' } }],
  ['unknown', 'unknown', { providerId: undefined, givesPlaceBack: false, campaign: { kind: 'goesOn' } }],
  ['notSent', 'pending', { givesPlaceBack: true, campaign: { kind: 'goesOn' } }],
  ['refused', 'failed', { givesPlaceBack: true, optsOut: false, campaign: { kind: 'goesOn' } }],
  ['optedOut', 'failed', { givesPlaceBack: true, optsOut: true, campaign: { kind: 'goesOn' } }],
  ['forbidden', 'failed', { givesPlaceBack: true, campaign: { kind: 'pausesIfForbiddenRunning' } }],
  ['noCredits', 'pending', { givesPlaceBack: true, campaign: { kind: 'pauses' } }],
  ['dailyCap', 'pending', { givesPlaceBack: true, campaign: { kind: 'holdsToNextDate' } }],
])('%s: a text that is sending becomes %s', (name, to, rest) => {
  const recorded = record(text('sending'), outcomes[name])
  expect(recorded?.step?.to).toBe(to)
  expect(recorded).toMatchObject(rest)
})

test.each(Object.entries(outcomes))('%s changes nothing once another attempt owns the text', (_name, outcome) => {
  expect(record(text('sending', { attempt: 'another' }), outcome)).toBeUndefined()
})

test('"don’t know" moves only a text that is still sending', () => {
  for (const state of ['sent', 'delivered', 'unknown', 'unconfirmed', 'pending', 'failed'] as const)
    expect(record(text(state), unknown)?.step).toBeUndefined()
})

test.each(['unknown', 'unconfirmed'] as const)('its own answer settles a text that is %s, however late', (state) => {
  expect(record(text(state), accepted)?.step?.to).toBe('sent')
  expect(record(text(state), refused)?.step?.to).toBe('failed')
  expect(record(text(state), notSent)).toMatchObject({ step: { to: 'pending' }, givesPlaceBack: true })
})

test.each(['pending', 'sent', 'delivered', 'failed'] as const)(
  'a place is given back once: not by a text that is %s',
  (state) => {
    for (const outcome of [notSent, refused, noCredits])
      expect(record(text(state), outcome)).toMatchObject({ step: undefined, givesPlaceBack: false })
  },
)

test('an acceptance settles a released text that is not claimed again, and gives its id to one that is settled', () => {
  const releasedAt = new Date(0)
  expect(record(text('pending', { releasedAt }), accepted)?.step?.to).toBe('sent')
  expect(record(text('skipped', { releasedAt }), accepted)?.step?.to).toBe('sent')
  expect(record(text('skipped'), accepted)?.step).toBeUndefined()
  expect(record(text('delivered'), accepted)).toMatchObject({ step: undefined, providerId: 'AC1' })
})

test('what was not sent of a campaign that a person ended is skipped: it neither waits for a turn nor reopens', () => {
  const skipped = {
    step: { to: 'pending' },
    nextStep: { to: 'skipped', reason: 'campaign ended' },
    givesPlaceBack: true,
  }
  for (const outcome of [notSent, noCredits, dailyCap])
    for (const state of ['sending', 'unconfirmed'] as const) {
      expect(recordOfEnded(text(state), outcome)).toMatchObject(skipped)
      expect(recordOfEnded(text(state), outcome)?.campaign.kind).not.toBe('reopens')
    }
  for (const outcome of [accepted, unknown, refused])
    expect(recordOfEnded(text('sending'), outcome)?.nextStep).toBeUndefined()
  expect(recordOfEnded(text('sent'), notSent)).toMatchObject({ step: undefined, nextStep: undefined })
})

test('every step that an answer makes is one that a text may take', () => {
  for (const state of states)
    for (const outcome of Object.values(outcomes))
      for (const releasedAt of [null, new Date(0)]) {
        const step = record(text(state, { releasedAt }), outcome)?.step
        if (step)
          expect([state, step.to, textMayBecome(state, step.to, releasedAt !== null)]).toEqual([state, step.to, true])
      }
})

test('three forbidden texts running pause a campaign; two, or three with another between, do not', () => {
  const [no, yes] = [{ reason: 'forbidden by Quo' }, { reason: null }]
  expect(isForbiddenRunning([no, no, no])).toBe(true)
  expect(isForbiddenRunning([no, no])).toBe(false)
  expect(isForbiddenRunning([no, yes, no])).toBe(false)
})

test('an id that came with an answer is given up to nobody', () => {
  expect(givesIdUp({ providerId: 'AC1', answeredWithId: false }, 'AC1')).toBe(true)
  expect(givesIdUp({ providerId: 'AC1', answeredWithId: true }, 'AC1')).toBe(false)
  expect(givesIdUp({ providerId: 'AC2', answeredWithId: false }, 'AC1')).toBe(false)
})

test('a text that proves unsent after its campaign was completed reopens it; nothing else does', () => {
  for (const outcome of [notSent, noCredits, dailyCap])
    expect(record(text('unconfirmed'), outcome, 'completed')?.campaign).toEqual({ kind: 'reopens' })
  for (const outcome of [accepted, unknown, refused])
    expect(record(text('unconfirmed'), outcome, 'completed')?.campaign).toEqual({ kind: 'goesOn' })
  expect(record(text('unconfirmed'), notSent, 'paused')?.campaign).toEqual({ kind: 'goesOn' })
  expect(record(text('delivered'), notSent, 'completed')?.campaign).toEqual({ kind: 'goesOn' })
})

test('the campaign is locked first for every answer that may concern it', () => {
  for (const outcome of Object.values(outcomes)) {
    const concerns = [...states].some((state) => record(text(state), outcome, 'completed')?.campaign.kind !== 'goesOn')
    if (concerns) expect([outcome.kind, saysUnsent(outcome)]).toEqual([outcome.kind, true])
  }
})
