// The invented people: who they are, and that they behave.
import { expect, test } from 'vitest'
import { areaCodes } from '../../sandbox/quo/people/area-codes.ts'
import { inventPeople } from '../../sandbox/quo/people/cast.ts'
import { ana, aSandbox } from './a-sandbox.ts'

const { contacts, habits, optedOut } = inventPeople()
const path = `/sandbox/people/${encodeURIComponent(ana)}`

test('the same six hundred every time, with numbers set aside for fiction', () => {
  expect(inventPeople().contacts).toEqual(contacts)
  expect(contacts).toHaveLength(600)
  expect(new Set(contacts.map(({ id }) => id)).size).toBe(600)
  expect([...habits.keys()].filter((number) => !/^\+1[2-9]\d\d55501\d\d$/.test(number))).toEqual([])
})

test('every area code is somebody’s; some share a number, some have two', () => {
  const codes = new Set([...habits.keys()].map((number) => number.slice(2, 5)))
  expect(
    Object.values(areaCodes)
      .flat()
      .filter((code) => !codes.has(code)),
  ).toEqual([])

  const carried = contacts.flatMap(({ phoneNumbers }) => phoneNumbers.map(({ value }) => value))
  expect(carried.length - new Set(carried).size).toBe(10)
  expect(contacts.filter(({ phoneNumbers }) => phoneNumbers.length === 2)).toHaveLength(12)
  expect(contacts.some(({ firstName, company }) => firstName === null && company !== null)).toBe(true)
  expect(contacts.some(({ firstName, lastName }) => firstName !== null && lastName === null)).toBe(true)
})

test('most are silent, some answer, a few say stop, a few cannot be reached, a few opted out before', () => {
  const count = (does: string) => [...habits.values()].filter((habit) => habit.does === does).length
  expect([count('answer'), count('stop'), count('miss'), optedOut.length]).toEqual([72, 24, 18, 9])
  expect(count('nothing')).toBeGreaterThan(habits.size * 0.75)
})

test('a person with the habit answers once, after the text has arrived', async () => {
  const quo = await aSandbox()
  await quo.json('PUT', `${path}/habit`, { does: 'answer', text: 'Sounds good', afterMs: 1000 })
  await quo.send(ana)
  await quo.until(['inbound'], (lines) => lines.length === 1)
  await quo.send(ana)
  await quo.until(['state'], (lines) => lines.length === 4)
  expect(await quo.book('plannedReply')).toHaveLength(1)
  expect(await quo.json('GET', `${path}/thread`)).toMatchObject({
    messages: expect.arrayContaining([expect.objectContaining({ direction: 'incoming', text: 'Sounds good' })]),
    person: { number: ana, textsIn: 2, textsOut: 1 },
  })
})

test('nobody answers by habit when that is switched off', async () => {
  const quo = await aSandbox()
  await quo.json('PUT', '/sandbox/settings', { peopleReply: false })
  await quo.json('PUT', `${path}/habit`, { does: 'stop', afterMs: 0 })
  await quo.send(ana)
  await quo.until(['state'], (lines) => lines.length === 2)
  expect(await quo.book('plannedReply', 'inbound')).toEqual([])
})

test('an unreachable person’s text ends as undelivered, with the code', async () => {
  const quo = await aSandbox()
  await quo.json('PUT', `${path}/habit`, { does: 'miss', errorCode: '30006' })
  await quo.send(ana)
  expect((await quo.until(['state'], (lines) => lines.length === 2)).at(-1)).toMatchObject({
    state: 'undelivered',
    errorCode: '30006',
  })
})

test.each(['72345', 'Anonymous'])('a text can come from %s', async (sender) => {
  const quo = await aSandbox()
  await quo.reply(sender, 'Your code is 1234')
  expect(await quo.json('GET', '/messages?direction=incoming')).toMatchObject({ data: [{ from: sender }] })
})

test('somebody who hides their number cannot be texted, and their STOP opts nobody out', async () => {
  const quo = await aSandbox()
  await quo.reply('Anonymous', 'STOP')
  expect(await quo.book('optOut', 'confirmation')).toEqual([])
  expect((await quo.call('POST', '/sandbox/teammate-texts', { to: 'Anonymous', text: 'Who are you?' })).status).toBe(
    400,
  )
})
