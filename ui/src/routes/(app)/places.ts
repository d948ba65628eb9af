// Where one can go, by job, and the keys that lead there.
import { address } from '#lib/address.ts'
import type { IconName } from '#lib/icons.ts'

export interface Place {
  href: string
  label: string
  icon: IconName
  keys: string
}

/** The daily work: on a phone, these are under the thumb. */
export const work: readonly Place[] = [
  { href: address.campaigns, label: 'Campaigns', icon: 'campaigns', keys: 'g c' },
  { href: address.inbox, label: 'Inbox', icon: 'inbox', keys: 'g i' },
  { href: address.lists, label: 'Lists', icon: 'lists', keys: 'g l' },
  { href: address.review, label: 'Review', icon: 'review', keys: 'g r' },
]

/** What is looked at now and then. */
export const office: readonly Place[] = [
  { href: address.optOuts, label: 'Opt-outs', icon: 'optOuts', keys: 'g o' },
  { href: address.people, label: 'People', icon: 'people', keys: 'g p' },
  { href: address.audit, label: 'Audit', icon: 'audit', keys: 'g a' },
  { href: address.account, label: 'Account', icon: 'account', keys: 'g s' },
]

/** Their code is fetched ahead. */
export const routes = [
  '/(app)/campaigns',
  '/(app)/campaigns/new',
  '/(app)/campaigns/[id]',
  '/(app)/campaigns/[id]/proof',
  '/(app)/inbox',
  '/(app)/inbox/[id]',
  '/(app)/lists',
  '/(app)/review',
  '/(app)/opt-outs',
  '/(app)/people',
  '/(app)/audit',
  '/(app)/account',
  '/(app)/after-restore',
] as const
