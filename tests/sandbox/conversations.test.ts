// Conversations that are touched without a word, and how the two surfaces show them.
import { expect, test } from 'vitest'
import { ana, aSandbox, main, type Quo, thing, things } from './a-sandbox.ts'

const ben = '+12025550144'

async function twoConversations(quo: Quo) {
  await quo.reply(ana, 'hello')
  await new Promise((resolve) => setTimeout(resolve, 5))
  await quo.reply(ben, 'hello')
  const [second, first] = things(await quo.json('GET', '/v1/conversations?maxResults=10'))
  if (!first || !second) throw new Error('There are not two conversations.')
  return { first, second }
}

test('assigning or snoozing one moves updatedAt, and nothing else happens', async () => {
  const quo = await aSandbox()
  const { first } = await twoConversations(quo)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const change = { assignedTo: 'USsandbox02', snoozedUntil: '2027-01-04T15:00:00.000Z' }
  expect((await quo.call('PATCH', `/sandbox/conversations/${first.id}`, change)).status).toBe(200)
  const list = `/v1/conversations?maxResults=10&updatedAfter=${String(first.updatedAt)}`
  const touched = things(await quo.json('GET', list)).find(({ id }) => id === first.id)
  expect(touched).toMatchObject({ ...change, lastActivityAt: first.lastActivityAt })
  expect(await quo.book('delivery', 'state')).toEqual([])
  expect((await quo.call('PATCH', '/sandbox/conversations/CNnone', {})).status).toBe(404)
})

test.each(['read', 'done', 'open'])('mark-as-%s is answered bare by v1, in data by the dated API', async (mark) => {
  const quo = await aSandbox()
  const { first } = await twoConversations(quo)
  const bare = await quo.json('POST', `/v1/conversations/${first.id}/mark-as-${mark}`)
  expect(bare).toMatchObject({ id: first.id, assignedTo: null, participants: [ana] })
  expect(Date.parse(String(bare.updatedAt))).toBeGreaterThan(Date.parse(String(first.updatedAt)))
  const dated = thing(await quo.json('POST', `/conversations/${first.id}/mark-as-${mark}`))
  expect(dated).toMatchObject({ id: first.id })
  expect(dated).not.toHaveProperty('assignedTo')
  const unknown = await quo.call('POST', `/v1/conversations/CNnone/mark-as-${mark}`)
  expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: '1000404' }])
})

test('the dated list is sorted as asked and narrowed by inclusive bounds', async () => {
  const quo = await aSandbox()
  const { first, second } = await twoConversations(quo)
  const ids = async (query: string) => things(await quo.json('GET', `/conversations?${query}`)).map(({ id }) => id)
  expect(await ids('limit=10')).toEqual([second.id, first.id])
  expect(await ids('sort=createdAt:asc')).toEqual([first.id, second.id])
  await quo.json('PATCH', `/sandbox/conversations/${first.id}`, { name: 'Ana' })
  expect(await ids('sort=updatedAt:desc')).toEqual([first.id, second.id])
  expect(await ids(`createdAt[gte]=${String(second.createdAt)}`)).toEqual([second.id])
  expect(await ids(`createdAt[lte]=${String(first.createdAt)}`)).toEqual([first.id])
  expect(await ids(`phoneNumberId[in]=PNsandbox02,${main.id}`)).toHaveLength(2)
  expect(await ids('phoneNumberId=PNsandbox02')).toEqual([])
  const { nextCursor } = await quo.json('GET', '/conversations?limit=1')
  expect(await ids(`limit=1&after=${nextCursor}`)).toEqual([first.id])
})

test('the dated list has bounds that include and no others', async () => {
  const quo = await aSandbox()
  expect((await quo.call('GET', '/conversations?createdAt[gt]=2026-01-01T00:00:00Z')).status).toBe(400)
})
