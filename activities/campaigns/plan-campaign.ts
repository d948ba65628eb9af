// What activating a draft would do now: its people, their texts, whom it skips, and what keeps it from being activated.
import type { Transaction } from 'kysely'
import type { CampaignInput } from '#schema/campaign.ts'
import type { DB } from '#schema/database.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { planTexts, type PersonOnList, type PlannedText } from '#schema/rules/plan.ts'
import { readinessOf, type Readiness } from '#schema/rules/readiness.ts'
import { nextWindow, problemWith, type Schedule } from '#schema/rules/send-window.ts'
import { readBusiness, type Business } from '../queries/business.ts'
import { scheduleSoFar } from '../queries/campaigns.ts'
import { findList, readMembers } from '../queries/lists.ts'
import { findNumber, type SendingNumber } from '../queries/numbers.ts'
import { readSkipFacts } from '../queries/skips.ts'

export type Draft = CampaignInput & { splitSeed: number }

export type Member = Awaited<ReturnType<typeof readMembers>>['members'][number] & PersonOnList

export interface Plan {
  draft: Draft
  at: Date
  planned: PlannedText<Member>[]
  /** People whose number somebody before them on the list has too: the number is texted once. */
  sharing: number
  list: Awaited<ReturnType<typeof findList>>
  number: SendingNumber | undefined
  business: Business
  /** Undefined while it can never open. */
  schedule: Schedule | undefined
  readiness: Readiness
}

export async function planCampaign(
  trx: Transaction<DB>,
  draft: Draft,
  { sandboxed, at }: { sandboxed: boolean; at: Date },
): Promise<Plan> {
  const business = await readBusiness(trx)
  const list = draft.listId ? await findList(trx, draft.listId) : undefined
  const number = draft.sendingNumberId ? await findNumber(trx, draft.sendingNumberId) : undefined
  const { members, sharing } = list ? await readPeople(trx, list.id) : { members: [], sharing: 0 }
  const said = scheduleSoFar(draft)
  const schedule = said && !problemWith(said) && nextWindow(said, at, () => false) ? said : undefined
  const planned = planTexts(members, draft, schedule, at)
  const readiness = readinessOf({
    sandboxed,
    business: business.name,
    list: list && { state: list.state, members: members.length, hasConsent: list.consentSource !== null },
    number: number && { phone: formatPhone(number.phone), mayTextUs: number.mayTextUs },
    schedule: draft,
    written: draft,
    planned,
    opens: schedule !== undefined,
  })
  return { draft, at, planned, sharing, list, number, business, schedule, readiness }
}

async function readPeople(trx: Transaction<DB>, listId: string): Promise<{ members: Member[]; sharing: number }> {
  const { members, sharing } = await readMembers(trx, listId)
  const { optedOut, communicated } = await readSkipFacts(
    trx,
    members.map(({ phone }) => phone),
  )
  const known = members.map((member) => ({
    ...member,
    values: valuesOf(member),
    optedOut: optedOut.has(member.phone),
    communicated: communicated.has(member.phone),
  }))
  return { members: known, sharing }
}

interface Named {
  firstName: string | null
  lastName: string | null
  company: string | null
}

const valuesOf = ({ firstName, lastName, company }: Named) => ({
  first_name: firstName ?? undefined,
  last_name: lastName ?? undefined,
  company: company ?? undefined,
  full_name: [firstName, lastName].filter(Boolean).join(' ') || undefined,
})
