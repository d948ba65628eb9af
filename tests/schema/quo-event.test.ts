// What an event means, whatever generation of webhook it came by.
import { describe, expect, test } from 'vitest'
import { MessageEvent, QuoEvent } from '#schema/quo-event.ts'

const at = '2026-01-02T03:04:05.678Z'
const [ana, ours, ben] = ['+12125550101', '+14155550100', '+12125550102']
const link = 'https://my.quo.com/inbox/PN0001/c/CN0001?at=AC0001'

const dated = {
  id: 'EV1',
  apiVersion: '2026-03-30',
  type: 'message.received',
  data: {
    resource: { id: 'AC0001', direction: 'incoming', text: 'Stop', media: [], status: 'received', createdAt: at },
    context: { conversationId: 'CN0001', senderIdentifier: ana, recipientIdentifiers: [ours], contacts: { ids: [] } },
    links: { quo: link },
  },
}
const parties = { id: 'AC0001', object: 'message', from: ana, to: ours, direction: 'incoming', createdAt: at }
const v4 = {
  id: 'EV2',
  object: 'event',
  apiVersion: 'v4',
  type: 'message.received',
  data: { object: { ...parties, text: 'Stop', media: [], status: 'received' }, deepLink: link },
}
const v3 = {
  id: 'EV3',
  object: 'event',
  apiVersion: 'v3',
  type: 'message.received',
  data: { object: { ...parties, body: 'Stop', status: 'received', conversationId: 'CN0001', createdBy: null } },
}
const v2 = { ...v3, id: 'EV4', apiVersion: 'v2' }
const guide = {
  ...v4,
  data: { object: { ...parties, to: [ours], text: 'Stop', status: 'delivered' } }, // as Quo's guide shows v4
}

const meaning = {
  type: 'message.received',
  id: 'AC0001',
  direction: 'incoming',
  text: 'Stop',
  from: ana,
  to: [ours],
  conversationId: 'CN0001',
  errorCode: null,
  createdAt: at,
}

test.each([
  ['dated', dated, meaning],
  ['v4', v4, meaning],
  ['v3', v3, meaning],
  ['v2', v2, meaning],
  ['v3 inside another object', { object: v3 }, meaning],
  ['v4 as the guide shows it, which names no conversation', guide, { ...meaning, conversationId: null }],
])('%s', (_generation, event, expected) => {
  expect(MessageEvent.parse(event)).toEqual(expected)
})

describe('whom it is from, for the claim', () => {
  test.each([
    ['dated', dated, 'EV1'],
    ['v4', v4, 'EV2'],
    ['v3', v3, 'EV3'],
    ['wrapped', { object: v3 }, 'EV3'],
  ])('%s', (_generation, event, id) => {
    expect(QuoEvent.parse(event)).toEqual({ id, type: 'message.received', sender: ana })
  })

  test.each([
    [{ type: 'integration.created' }, { type: 'integration.created' }],
    [{ data: { object: { from: ana } } }, { type: 'unreadable', sender: ana }],
    [{ id: 7, type: 'message.received', data: { object: 'new' } }, { type: 'message.received' }],
    [{ object: null, type: 'call.ringing' }, { type: 'call.ringing' }],
  ])('%j says no more than it knows', (event, expected) => {
    expect(QuoEvent.parse(event)).toEqual({ id: undefined, sender: undefined, ...expected })
  })
})

test('the numbers of a group may be one string', () => {
  const group = { ...v4, data: { object: { ...v4.data.object, to: `${ours},${ben}` } } }
  expect(MessageEvent.parse(group).to).toEqual([ours, ben])
})

test('a photo alone has no text, in whichever field', () => {
  const photo = { ...parties, status: 'received', media: [{ url: 'https://example.com/1', type: 'image/jpeg' }] }
  for (const text of [{}, { text: null }, { body: '' }]) {
    expect(MessageEvent.parse({ ...v4, data: { object: { ...photo, ...text } } }).text).toBe('')
  }
})

test.each([
  ['an unknown type', { ...v4, type: 'message.reacted' }],
  ['no id', { ...v4, data: { object: { ...v4.data.object, id: '' } } }],
  ['no sender', { ...v3, data: { object: { ...v3.data.object, from: undefined } } }],
  ['another time', { ...dated, data: { ...dated.data, resource: { ...dated.data.resource, createdAt: 'today' } } }],
])('%s is not read as a message', (_what, event) => {
  expect(MessageEvent.safeParse(event).success).toBe(false)
})
