// When texts may leave again after a restore.
import { expect, test } from 'vitest'
import { whyNotLift } from '#schema/rules/fence.ts'

test.each([
  ['after a look at Quo', true, false, undefined],
  ['when somebody says to have looked', false, true, undefined],
  ['without either', false, false, expect.stringMatching(/Look at Quo first/)],
] as const)('%s', (_when, looked, withoutLook, why) => {
  expect(whyNotLift({ looked }, { withoutLook })).toEqual(why)
})
