// What a campaign does next.
import { expect, test } from 'vitest'
import { nextMove, type CampaignFacts, type OpenRun } from '#schema/rules/campaign-move.ts'

const at = (time: string) => new Date(`2027-05-03T${time}:00Z`)
const window = { date: '2027-05-03', opensAt: at('14:00'), closesAt: at('16:00') }

const active: CampaignFacts = {
  now: at('13:00'),
  status: 'active',
  fenced: false,
  unsettled: { pending: 1, sending: 0, unknown: 0 },
  openRun: undefined,
  rehearsalWaiting: false,
  nextWindow: window,
}
const openRun: OpenRun = {
  id: 'run',
  kind: 'ordinary',
  used: 3,
  quota: 25,
  openedAt: at('14:00'),
  opensAt: at('14:00'),
  closesAt: at('16:00'),
  page: [],
  sending: 0,
  passedOverUntil: undefined,
}
const inRun = (changed: Partial<OpenRun>, more: Partial<CampaignFacts> = {}) => ({
  ...active,
  now: at('14:30'),
  openRun: { ...openRun, ...changed },
  ...more,
})

test.each<[string, CampaignFacts, object]>([
  ['waits for its window', active, { kind: 'waitUntil', at: at('14:00'), why: 'next window' }],
  ['opens a run when the window is open', { ...active, now: at('14:05') }, { kind: 'openRun', window }],
  ['opens a rehearsal that waits', { ...active, rehearsalWaiting: true }, { kind: 'openRehearsal' }],
  ['stays paused, whatever is due', { ...active, status: 'paused', now: at('14:05') }, { kind: 'stayPaused' }],
  ['stays as it is behind a fence', { ...active, fenced: true, now: at('14:05') }, { kind: 'stayFenced' }],
  ['opens no rehearsal behind a fence', { ...active, fenced: true, rehearsalWaiting: true }, { kind: 'stayFenced' }],
  ['texts nobody of an open run behind a fence', inRun({ page: ['text'] }, { fenced: true }), { kind: 'stayFenced' }],
  ['is paused first, and then fenced', { ...active, fenced: true, status: 'paused' }, { kind: 'stayPaused' }],
  ['does nothing as a draft', { ...active, status: 'draft' }, { kind: 'end' }],
  ['does nothing when completed', { ...active, status: 'completed' }, { kind: 'end' }],
  [
    'completes when nothing is open',
    { ...active, unsettled: { pending: 0, sending: 0, unknown: 0 } },
    { kind: 'complete' },
  ],
  [
    'does not complete while one is unknown',
    { ...active, unsettled: { pending: 0, sending: 0, unknown: 1 } },
    { kind: 'waitForSettling' },
  ],
  [
    'does not complete while one is being sent',
    { ...active, unsettled: { pending: 0, sending: 1, unknown: 0 } },
    { kind: 'waitForSettling' },
  ],
  ['asks for an edit when no window will open', { ...active, nextWindow: undefined }, { kind: 'waitForChange' }],
  ['texts a page in an open run', inRun({ page: ['a', 'b'] }), { kind: 'text', runId: 'run', page: ['a', 'b'] }],
  [
    'closes a run whose window closed, also with people left',
    inRun({ page: ['a'] }, { now: at('16:00') }),
    { kind: 'closeRun' },
  ],
  ['closes a run that is used up', inRun({ used: 25 }), { kind: 'closeRun' }],
  ['keeps a run open while one may give its place back', inRun({ used: 25, sending: 1 }), { kind: 'waitForSettling' }],
  [
    'waits for those passed over until later in the window',
    inRun({ passedOverUntil: at('15:00') }),
    { kind: 'waitUntil', at: at('15:00') },
  ],
  [
    'closes a run when everybody left has to wait longer',
    inRun({ passedOverUntil: at('17:00') }),
    { kind: 'closeRun' },
  ],
  [
    'waits when the clock was moved back before its run’s window',
    inRun({ page: ['a'] }, { now: at('12:00') }),
    { kind: 'waitUntil', at: at('14:00') },
  ],
])('a campaign %s', (_what, facts, move) => expect(nextMove(facts)).toMatchObject(move))

test('a rehearsal waits two minutes from its opening for people passed over, so that it keeps no ordinary run out', () => {
  const rehearsal = { kind: 'rehearsal', opensAt: null, closesAt: null } as const
  expect(nextMove(inRun({ ...rehearsal, passedOverUntil: at('14:01') }, { now: at('14:00') }))).toMatchObject({
    kind: 'waitUntil',
  })
  expect(nextMove(inRun({ ...rehearsal, passedOverUntil: at('14:31') }))).toMatchObject({ kind: 'closeRun' })
})
