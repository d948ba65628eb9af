// Whether an opt-out was confirmed, and by whom.
import { expect, test } from 'vitest'
import { confirmedIn, type ConfirmationTrace } from '#schema/rules/confirmation-state.ts'

test.each<[Partial<ConfirmationTrace>, string]>([
  [{ confirmedBy: 'quo' }, 'quo'],
  [{ confirmedBy: 'nobody' }, 'nobody'],
  [{}, 'notKnown'],
  [{ confirmedBy: 'us', confirmationState: 'pending' }, 'onItsWay'],
  [{ confirmedBy: 'us', confirmationState: 'unknown' }, 'onItsWay'],
  [{ confirmedBy: 'us', confirmationState: 'sent' }, 'us'],
  [{ confirmedBy: 'us', confirmationState: 'delivered' }, 'us'],
  [{ confirmedBy: 'us', confirmationState: 'undelivered', confirmationReason: 'carrier code 30003' }, 'us'],
  [{ confirmedBy: 'us', confirmationState: 'unconfirmed', confirmationReason: 'not found at Quo' }, 'notKnown'],
  [{ confirmedBy: 'us', confirmationState: 'skipped', confirmationReason: 'confirmed by Quo' }, 'quo'],
  [{ confirmedBy: 'us', confirmationState: 'skipped', confirmationReason: 'too late to confirm' }, 'nobody'],
  [{ confirmedBy: 'us', confirmationState: 'failed', confirmationReason: 'refused by Quo' }, 'nobody'],
  [{ confirmedBy: 'us' }, 'nobody'],
])('%j: %s', (trace, by) => {
  const nothing = { confirmedBy: null, confirmationState: null, confirmationReason: null }
  expect(confirmedIn({ ...nothing, ...trace }).by).toBe(by)
})
