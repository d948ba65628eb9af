// What is typed into the campaign form: as text until it is saved, so that nothing typed is ever lost.
import type { Campaign, CampaignInput, ContactList, FieldProblem, SendingNumber, Split, Weekday } from '#lib/shapes.ts'
import { weekdays } from '#schema/rules/weekdays.ts'
import { usualZone } from '#lib/zones.ts'

export interface ScheduleForm {
  days: Weekday[]
  sendAt: string
  zone: string
  windowMinutes: string
  batchSize: string
}

export interface CampaignForm extends ScheduleForm {
  name: string
  message: string
  /** Kept while it is taken away, so that it is there again when it is added. */
  messageB: string
  hasMessageB: boolean
  split: Split
  listId: string
  sendingNumberId: string
}

/** A new campaign: weekdays at ten, and whatever there is no choice about. */
export function newForm(lists: readonly ContactList[], numbers: readonly SendingNumber[]): CampaignForm {
  return {
    name: '',
    message: '',
    messageB: '',
    hasMessageB: false,
    split: 'halves',
    listId: only(lists.filter(isUsable)),
    sendingNumberId: only(numbers.filter(({ mayTextUs }) => mayTextUs)),
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    sendAt: '10:00',
    zone: usualZone(),
    windowMinutes: usualWindow,
    batchSize: '25',
  }
}

export function formOf(campaign: Campaign): CampaignForm {
  return {
    name: campaign.name,
    message: campaign.message,
    messageB: campaign.messageB ?? '',
    hasMessageB: campaign.messageB !== null,
    split: campaign.split,
    listId: campaign.listId ?? '',
    sendingNumberId: campaign.sendingNumberId ?? '',
    ...scheduleFormOf(campaign),
  }
}

export const scheduleFormOf = (campaign: Campaign): ScheduleForm => ({
  days: [...campaign.days],
  sendAt: campaign.sendAt ?? '',
  zone: campaign.zone,
  windowMinutes: String(campaign.windowMinutes),
  batchSize: campaign.batchSize === null ? '' : String(campaign.batchSize),
})

const usualWindow = '120'

/** The form as the API takes it, or what is no number in it. What is left out is missing; everything else is the API's to judge. */
export function readForm(form: CampaignForm): { input: CampaignInput } | { problems: FieldProblem[] } {
  const schedule = readSchedule(form)
  if ('problems' in schedule) return schedule
  const { name, message, messageB, hasMessageB, split, listId, sendingNumberId } = form
  return {
    input: {
      name,
      message,
      messageB: hasMessageB ? messageB : null,
      split,
      listId: listId || null,
      sendingNumberId: sendingNumberId || null,
      ...schedule.input,
    },
  }
}

type ScheduleInput = Pick<CampaignInput, keyof ScheduleForm>

export function readSchedule(form: ScheduleForm): { input: ScheduleInput } | { problems: FieldProblem[] } {
  const batchSize = form.batchSize.trim() === '' ? null : wholeNumber(form.batchSize)
  const windowMinutes = wholeNumber(form.windowMinutes.trim() || usualWindow)
  if (batchSize !== undefined && windowMinutes !== undefined) {
    const days = weekdays.filter((day) => form.days.includes(day))
    return { input: { days, sendAt: form.sendAt || null, zone: form.zone, windowMinutes, batchSize } }
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
