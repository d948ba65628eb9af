// What was typed into a campaign form and not saved yet, kept by the browser tab until it is: a reload, a lost session
// or a wrong click does not lose it.
import type { Weekday } from '#lib/shapes.ts'
import { weekdays } from '#schema/rules/weekdays.ts'
import type { CampaignForm } from './campaign-form.ts'

export function keepForm(key: string, form: CampaignForm) {
  try {
    sessionStorage.setItem(key, JSON.stringify(form))
  } catch {
    // Without storage the form lives as long as its page.
  }
}

export function forgetForm(key: string) {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // See above.
  }
}

type TextName = Exclude<keyof CampaignForm, 'days' | 'hasMessageB' | 'split'>

/** `start` with what was kept put over it. */
export function recallForm(key: string, start: CampaignForm): { form: CampaignForm; recalled: boolean } {
  const kept = new Map<string, unknown>(Object.entries(read(key)))
  if (kept.size === 0) return { form: start, recalled: false }
  const text = (name: TextName) => {
    const value = kept.get(name)
    return typeof value === 'string' ? value : start[name]
  }
  const days = kept.get('days')
  const hasMessageB = kept.get('hasMessageB')
  const split = kept.get('split')
  return {
    form: {
      name: text('name'),
      message: text('message'),
      messageB: text('messageB'),
      hasMessageB: typeof hasMessageB === 'boolean' ? hasMessageB : start.hasMessageB,
      split: split === 'halves' || split === 'random' ? split : start.split,
      listId: text('listId'),
      sendingNumberId: text('sendingNumberId'),
      days: Array.isArray(days) ? days.filter(isWeekday) : start.days,
      sendAt: text('sendAt'),
      zone: text('zone'),
      windowMinutes: text('windowMinutes'),
      batchSize: text('batchSize'),
    },
    recalled: true,
  }
}

function read(key: string): object {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

const isWeekday = (day: unknown): day is Weekday => weekdays.some((known) => known === day)
