// Is this message at Quo the text we do not know about?
import { expect, test } from 'vitest'
import { isFrom, type SeenMessage } from '#schema/rules/settle.ts'

const started = new Date('2027-05-03T14:00:00Z')
const attempt = {
  fromPhone: '+14155550100',
  phone: '+12125550101',
  body: 'It’s us – “Solid Ground”',
  startedAt: started,
  leasedUntil: new Date(started.getTime() + 41_000),
}
const message: SeenMessage = {
  id: 'AC1',
  direction: 'outgoing',
  ownPhone: attempt.fromPhone,
  phone: attempt.phone,
  text: attempt.body,
  at: new Date(started.getTime() + 500),
}
const after = (ms: number) => ({ at: new Date(started.getTime() + ms) })

test.each<[string, Partial<SeenMessage>, boolean]>([
  ['the same', {}, true],
  ['the same in Quo’s plain characters', { text: 'It\'s us - "Solid Ground"' }, true],
  ['ten seconds early, as clocks may differ', after(-10_000), true],
  ['ten seconds after the lease', after(51_000), true],
  ['from long before', after(-10_001), false],
  ['from long after', after(51_001), false],
  ['incoming', { direction: 'incoming' }, false],
  ['from another number of ours', { ownPhone: '+14155550101' }, false],
  ['to somebody else', { phone: '+12125550102' }, false],
  ['another text', { text: 'Something else' }, false],
])('%s', (_what, changed, is) => expect(isFrom(attempt, { ...message, ...changed })).toBe(is))
