// The steps of texts and campaigns, and that rules and database allow the same ones.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canBecome, underControl } from '#schema/rules/campaign-status.ts'
import { textMayBecome } from '#schema/rules/text-state.ts'

const states = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'unknown',
  'unconfirmed',
  'skipped',
] as const
const statuses = ['draft', 'active', 'paused', 'completed'] as const
const stepsOfCampaigns = readFileSync('schema/migrations/0004-campaigns.ts', 'utf8')
const stepsOfTexts = readFileSync('schema/migrations/0009-whole-campaigns.ts', 'utf8') // replaces the first one

test('the database’s trigger allows the same steps of a text as the rule', () => {
  for (const from of states) {
    for (const to of states.filter((state) => state !== from)) {
      expect([from, to, stepsOfTexts.includes(`('${from}', '${to}')`)]).toEqual([from, to, textMayBecome(from, to)])
    }
  }
})

test('the database’s trigger allows the same steps of a campaign as the rule', () => {
  for (const from of statuses) {
    for (const to of statuses.filter((status) => status !== from)) {
      expect([from, to, stepsOfCampaigns.includes(`('${from}', '${to}')`)]).toEqual([from, to, canBecome(from, to)])
    }
  }
})

test('nothing goes back to pending but what was proven unsent, or a person released or added anyway', () => {
  expect(states.filter((state) => textMayBecome(state, 'pending'))).toEqual([
    'sending',
    'unknown',
    'unconfirmed',
    'skipped',
  ])
})

test.each(['pending', 'skipped'] as const)(
  'a text that is %s becomes sent only when it may have left: the proof is of a first time',
  (state) => {
    expect(textMayBecome(state, 'sent')).toBe(false)
    expect(textMayBecome(state, 'sent', true)).toBe(true)
  },
)

test('only an active campaign is paused, only a paused one resumed', () => {
  expect(statuses.map((status) => underControl(status, 'pause'))).toEqual([
    'refused',
    { becomes: 'paused' },
    'already',
    'refused',
  ])
  expect(statuses.map((status) => underControl(status, 'resume'))).toEqual([
    'refused',
    'already',
    { becomes: 'active' },
    'refused',
  ])
})
