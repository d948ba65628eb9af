// What is typed into the campaign form: as text until it is saved, so that nothing typed is ever lost.
import type { Campaign, CampaignInput, ContactList, FieldProblem, SendingNumber, Weekday } from '#lib/shapes.ts'
import { weekdays } from '#lib/weekdays.ts'
import { usualZone } from '#lib/zones.ts'

export interface CampaignForm {
  name: string
  message: string
  listId: string
  sendingNumberId: string
  days: Weekday[]
  sendAt: string
  zone: string
  windowMinutes: string
  batchSize: string
}

/** A new campaign: weekdays at ten, and whatever there is no choice about. */
export function newForm(lists: readonly ContactList[], numbers: readonly SendingNumber[]): CampaignForm {
  return {
    name: '',
    message: '',
    listId: only(lists.filter(isUsable)),
    sendingNumberId: only(numbers.filter(({ mayTextUs }) => mayTextUs)),
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    sendAt: '10:00',
    zone: usualZone(),
    windowMinutes: '120',
    batchSize: '25',
  }
}

export function formOf(campaign: Campaign): CampaignForm {
  return {
    name: campaign.name,
    message: campaign.message,
    listId: campaign.listId ?? '',
    sendingNumberId: campaign.sendingNumberId ?? '',
    days: [...campaign.days],
    sendAt: campaign.sendAt,
    zone: campaign.zone,
    windowMinutes: String(campaign.windowMinutes),
    batchSize: String(campaign.batchSize),
  }
}

/** The form as the API takes it, or what is no number in it. Everything else is the API's to judge. */
export function readForm(form: CampaignForm): { input: CampaignInput } | { problems: FieldProblem[] } {
  const batchSize = wholeNumber(form.batchSize)
  const windowMinutes = wholeNumber(form.windowMinutes)
  if (batchSize !== undefined && windowMinutes !== undefined) {
    const days = weekdays.filter((day) => form.days.includes(day))
    return { input: { ...form, days, batchSize, windowMinutes } }
  }
  const problem = (field: string, message: string) => ({ field, message })
  return {
    problems: [
      ...(batchSize === undefined ? [problem('batchSize', 'Say how many texts a run may send, such as 25.')] : []),
      ...(windowMinutes === undefined
        ? [problem('windowMinutes', 'Say how many minutes the window stays open, such as 120.')]
        : []),
    ],
  }
}

/** A list is usable when it has members and is not being filled any more. */
export const isUsable = ({ state, members }: ContactList): boolean => state !== 'filling' && members > 0

export function wholeNumber(typed: string): number | undefined {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined
}

const only = (choices: readonly { id: string }[]): string => (choices.length === 1 ? (choices[0]?.id ?? '') : '')
