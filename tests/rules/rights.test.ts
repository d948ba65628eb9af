// Who may do what.
import { expect, test } from 'vitest'
import { may, onlyInPerson, upTo, weaker, whoMay, type Right } from '#schema/rules/rights.ts'

const rights: Record<Right, string> = {
  read: 'owner member viewer',
  ownAccount: 'owner member viewer',
  campaigns: 'owner member',
  lists: 'owner member',
  review: 'owner member',
  inbox: 'owner member',
  optOuts: 'owner member',
  people: 'owner',
  tokens: 'owner',
  webhooks: 'owner',
  business: 'owner',
  clock: 'owner',
  confirmation: 'owner',
  fence: 'owner',
}
const names: Right[] = [
  'read',
  'ownAccount',
  'campaigns',
  'lists',
  'review',
  'inbox',
  'optOuts',
  'people',
  'tokens',
  'webhooks',
  'business',
  'clock',
  'confirmation',
  'fence',
]

test.each(names)('%s', (right) => {
  const allowed = (['owner', 'member', 'viewer'] as const).filter((role) => may(role, right))
  expect(allowed.join(' ')).toBe(rights[right])
})

test('a token is never stronger than its person', () => {
  expect(weaker('owner', 'viewer')).toBe('viewer')
  expect(weaker('viewer', 'owner')).toBe('viewer')
  expect(weaker('member', 'member')).toBe('member')
  expect(upTo('member')).toEqual(['member', 'viewer'])
})

test('only the own account takes a person', () => {
  expect(names.filter(onlyInPerson)).toEqual(['ownAccount'])
})

test('a refusal says who may', () => {
  expect(whoMay('clock')).toBe('Only an owner can do this.')
  expect(whoMay('campaigns')).toBe('Only an owner or a member can do this.')
})
