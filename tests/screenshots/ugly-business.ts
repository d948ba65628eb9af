// A business that is unkind to a screen: names without end and in other alphabets, a hundred thousand recipients, and a campaign in
// which everything went wrong.
import { businessName } from '../support/cast.ts'
import { must } from '../support/must.ts'
import { aListInBulk, aListOfPeople } from '../support/rows.ts'
import type { Stack } from '../support/stack.ts'
import { aDraft, anActiveOne, liveThrough } from './campaigns.ts'
import type { Campaigns } from './pages.ts'

export async function uglyBusiness(stack: Stack): Promise<Campaigns> {
  await must(stack, 'PUT', '/business', { name: businessName })
  await must(stack, 'PUT', '/clock', { now: '2026-11-09T14:30:00Z' })
  const strangers = await aListOfPeople(stack.db, `People with names ${'that do not end '.repeat(5)}`, ugly)
  const crowd = await aListInBulk(stack.db, { people: 100_000, name: 'Everybody since 1998' })
  const completed = await anActiveOne(stack, { name: 'Pneumonoultramicroscopic'.repeat(4), listId: strangers })
  await stack.quo.control('PUT', '/faults', {
    requests: [{ match: { kind: 'send' }, effect: { type: 'cutBefore' }, count: 5 }],
  })
  await liveThrough(stack, ['2026-11-09T15:00:20Z', '2026-11-10T15:00:20Z'])
  const active = await anActiveOne(stack, { name: 'Everybody', listId: crowd, batchSize: 60 })
  await liveThrough(stack, ['2026-11-12T15:00:20Z'])
  await stack.quo.control('PUT', '/faults', {
    requests: [{ match: { kind: 'send' }, effect: { type: 'refuse', as: '0200402' }, count: 'forever' }],
  })
  await must(stack, 'PUT', '/clock', { now: '2026-11-13T15:00:20Z' })
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  const draft = await aDraft(stack, {
    name: 'Öffnungszeiten 🏚️ 地基檢查 فحص الأساس',
    listId: strangers,
    message: `Hi {{first_name|there}} — Solid Ground Foundations here… “${'very '.repeat(60)}long” 🏚️ Reply STOP to opt out.`,
  })
  return { active, completed, draft }
}

const names = [
  ['Wolfeschlegelsteinhausenbergerdorff', 'Featherstonehaugh-Cholmondeley-Marjoribanks'],
  ['محمد', 'الأنصاري'],
  ['王小明', null],
  ['Ὀδυσσεύς', 'Παπαδόπουλος'],
  ['👷‍♀️ Dana', '🏚️'],
  ['O’Brien-D’Angelo', "N'Diaye"],
  [null, null],
  ['x', 'y'],
] as const

const ugly = names.map(([firstName, lastName], n) => ({
  phone: `+1212555${String(110 + n).padStart(4, '0')}`,
  firstName,
  lastName,
  company: n === 2 ? 'A company whose name is longer than the column it has to stand in, Incorporated & Sons' : null,
}))
