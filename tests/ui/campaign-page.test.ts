// What a campaign's page answers: what is next, and whether anything is wrong.
import { expect, test } from 'vitest'
import type { Campaign, Run } from '#lib/shapes.ts'
import { troublesOf } from '../../ui/src/routes/(app)/campaigns/[id]/troubles.ts'
import { whatIsNext } from '../../ui/src/routes/(app)/campaigns/[id]/what-is-next.ts'

const nobody = {
  pending: 0,
  sending: 0,
  sent: 0,
  delivered: 0,
  undelivered: 0,
  failed: 0,
  unknown: 0,
  unconfirmed: 0,
  skipped: 0,
}
const campaign: Campaign = {
  id: 'autumn',
  name: 'Autumn',
  status: 'active',
  statusReason: null,
  revision: 2,
  recipients: 60,
  texted: 25,
  replied: 0,
  nextWindowAt: '2026-11-25T15:00:00Z',
  nextWindowWords: 'Wednesday 25 November, 10:00 in New York',
  archived: false,
  ended: false,
  createdAt: '2026-11-20T15:00:00Z',
  message: 'Hi',
  messageB: null,
  split: 'halves',
  splitSeed: 0,
  listId: null,
  listName: null,
  sendingNumberId: null,
  sendingNumber: null,
  days: ['mon'],
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
  batchSize: 25,
  counts: { ...nobody, pending: 35, delivered: 25 },
  undecided: 0,
  variants: [],
  optedOut: 0,
  runs: [],
  changes: [],
  workflowUrl: null,
  activation: null,
  activatedAt: null,
  completedAt: null,
  endedAt: null,
}
const run: Run = {
  id: 'run',
  kind: 'ordinary',
  localDate: '2026-11-24',
  state: 'open',
  quota: 25,
  used: 9,
  openedAt: null,
  closedAt: null,
  closeReason: null,
}

test('an active campaign says when it texts next, how many, and how many runs are left', () => {
  expect(whatIsNext(campaign)).toEqual({
    title: 'Wednesday 25 November, 10:00 in New York.',
    more: 'Up to 25 people then; 2 runs are left.',
  })
})

test('a campaign that a person ended says so, and why', () => {
  const ended = { status: 'completed', statusReason: 'Rain', endedAt: '2026-11-24T15:00:00Z' } as const
  expect(whatIsNext({ ...campaign, ...ended })).toEqual({ title: 'Ended early.', more: 'Rain' })
})

test('the last run is called so', () => {
  expect(whatIsNext({ ...campaign, counts: { ...nobody, pending: 3 } }).more).toBe(
    'Up to 3 people then; that is the last run.',
  )
})

test('while it texts it says how far it is', () => {
  expect(whatIsNext({ ...campaign, runs: [run] }).title).toBe('Texting now: 9 of 25 in this run.')
})

test('a paused campaign says why first', () => {
  expect(whatIsNext({ ...campaign, status: 'paused', statusReason: 'Buy credits.' }).title).toBe('Buy credits.')
})

test('without trouble nothing is wrong', () => expect(troublesOf(campaign)).toEqual([]))

test('an unconfirmed text that a person took off the review list is no trouble any more', () => {
  expect(troublesOf({ ...campaign, counts: { ...nobody, unconfirmed: 1 }, undecided: 0 })).toEqual([])
})

test('every kind of trouble is told with its count and its place', () => {
  const counts = { ...nobody, unconfirmed: 1, failed: 2, undelivered: 1, unknown: 3 }
  const told = troublesOf({ ...campaign, counts, undecided: 1, runs: [{ ...run, state: 'missed' }] })
  expect(told.map(({ state, review }) => state ?? (review ? 'review' : 'run'))).toEqual([
    'review',
    'failed',
    'undelivered',
    'run',
    'unknown',
  ])
  expect(told[0]?.sentence).toBe('1 text is not confirmed: it is not known whether it arrived.')
})

test('a campaign that paused itself is not said to be well; one that a person paused is', () => {
  const paused = (source: 'guard' | 'page') => {
    const change = {
      from: 'active',
      to: 'paused',
      source,
      by: null,
      reason: 'Buy credits.',
      at: '2026-11-24T15:00:00Z',
    } as const
    return troublesOf({ ...campaign, status: 'paused', statusReason: 'Buy credits.', changes: [change] })
  }
  expect(paused('guard').map(({ kind }) => kind)).toEqual(['error'])
  expect(paused('page')).toEqual([])
})
