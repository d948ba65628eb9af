// "Bring the contacts from Quo": starts filling a new list, once, and says why if it did not start.
import { invalidate } from '$app/navigation'
import { api, refusalOf } from './api.ts'
import type { ContactList } from './shapes.ts'

export class Bringing {
  busy = $state(false)
  problem = $state<string>()
  started = $state<string>()

  async start(lists: readonly ContactList[]) {
    if (this.busy) return
    this.busy = true
    const answer = await api.POST('/lists/from-quo', { body: { name: newName(lists) } })
    this.problem = refusalOf(answer)?.sentence
    this.started = answer.data?.id
    await invalidate('app:lists')
    this.busy = false
  }
}

/** Why contacts cannot be brought now, or undefined. */
export const whyNotBring = (lists: readonly ContactList[]): string | undefined =>
  lists.some(({ state }) => state === 'filling') ? 'Contacts are being brought already.' : undefined

function newName(lists: readonly ContactList[]): string {
  const names = new Set(lists.map(({ name }) => name))
  const base = 'Contacts from Quo'
  if (!names.has(base)) return base
  let number = 2
  while (names.has(`${base} ${number}`)) number += 1
  return `${base} ${number}`
}
