// A business in its third week: six hundred contacts, a campaign on its way, one that is over, one that waits for a person, and a
// draft. Sandbox people answer, and some say STOP.
import { z } from 'zod'
import { businessName } from '../support/cast.ts'
import { must } from '../support/must.ts'
import { aListOfPeople } from '../support/rows.ts'
import type { Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'
import { aDraft, anActiveOne, liveThrough } from './campaigns.ts'
import type { Campaigns } from './pages.ts'

const tenInNewYork = (date: string) => `${date}T15:00:20Z`

export async function sampleBusiness(stack: Stack): Promise<Campaigns> {
  await must(stack, 'PUT', '/business', { name: businessName })
  await must(stack, 'PUT', '/clock', { now: '2026-11-09T14:30:00Z' })
  const listId = await contactsOf(stack)
  const neighbours = await aListOfPeople(stack.db, 'Maple Street neighbours', someNeighbours)
  const completed = await anActiveOne(stack, {
    name: 'Maple Street, after our repair',
    listId: neighbours,
    batchSize: 12,
  })
  const active = await anActiveOne(stack, { name: 'Before the winter', listId, batchSize: 40, message })
  await liveThrough(stack, ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', '2026-11-16'].map(tenInNewYork))
  const paused = await anActiveOne(stack, { name: 'Crawl spaces', listId, batchSize: 25, sendAt: '13:30' })
  await must(stack, 'PUT', `/campaigns/${paused}/pause`, {})
  const draft = await aDraft(stack, { name: 'Gutters and downspouts', listId, batchSize: 30, message })
  await must(stack, 'PUT', '/clock', { now: '2026-11-17T13:12:00Z' })
  return { active, completed, paused, draft }
}

const message =
  'Hi {{first_name|there}}, Solid Ground Foundations here. The ground freezes in a few weeks: shall we look at your basement walls before? Reply STOP to opt out.'

const List = z.object({ id: z.string(), state: z.string() })

/** Everybody in the sandbox's workspace. */
export async function contactsOf(stack: Stack): Promise<string> {
  const { id } = List.parse(await must(stack, 'POST', '/lists/from-quo', { name: 'All customers' }))
  await waitFor(
    async () => List.parse(await must(stack, 'GET', `/lists/${id}`)).state === 'ready',
    'the contacts of Quo',
    60_000,
  )
  return id
}

const someNeighbours = ['Ada Whitcomb', 'Luis Ortega', 'Marian Cole', 'Tomasz Nowak', 'Priya Raman', 'Jo Ellery']
  .concat(['Grace Abara', 'Hank Dietrich', 'Mei Tan', 'Otis Ray', 'Sophie Brandt', 'Walt Kessler'])
  .map((name, n) => {
    const [firstName, lastName] = name.split(' ')
    return { phone: `+1716555${String(110 + n).padStart(4, '0')}`, firstName, lastName }
  })
