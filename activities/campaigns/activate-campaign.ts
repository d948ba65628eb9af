// Activation: one transaction checks a draft, freezes order, variant and rendered texts, and sets it Active.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { ActivationCheck } from '#schema/campaign.ts'
import type { DB } from '#schema/database.ts'
import { everLegal } from '#schema/rules/legal-hours.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { segmentsOf } from '#schema/rules/segments.ts'
import { nextWindow } from '#schema/rules/send-window.ts'
import { render } from '#schema/rules/template.ts'
import { inWords } from '#schema/rules/time.ts'
import type { Database } from '../database.ts'
import { findCampaign, scheduleOf, type CampaignRow } from '../queries/campaigns.ts'
import { findList, readMembers } from '../queries/lists.ts'
import { lockCampaign } from '../queries/locks.ts'
import { findNumber, type SendingNumber } from '../queries/numbers.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { freezeRecipients } from '../queries/recipients.ts'
import type { Now } from '../services.ts'
import { changeStatus, type StatusChangeBy } from './change-status.ts'
import { nameOf } from '#schema/rules/name.ts'

type Member = Awaited<ReturnType<typeof readMembers>>['members'][number]

interface Planned {
  member: Member
  body: string
  skip: 'opted out' | 'earlier communication' | 'no legal hour' | undefined
}

interface Plan {
  planned: Planned[]
  /** People whose number somebody before them on the list has too: the number is texted once. */
  sharing: number
  number: SendingNumber | undefined
  problems: string[]
}

/** What activation would do now, without doing it. */
export async function checkActivation(
  db: Database,
  id: string,
  sandboxed: boolean,
  now: Now,
): Promise<ActivationCheck | undefined> {
  return db.transaction().execute(async (trx) => {
    const campaign = await findCampaign(trx, id)
    if (!campaign) return undefined
    const at = await now(trx)
    return describe(campaign, await planTexts(trx, campaign, sandboxed, at), at)
  })
}

export type ActivationResult =
  | { kind: 'activated' }
  | { kind: 'missing' }
  | { kind: 'notDraft' }
  | { kind: 'refused'; problems: string[] }

/** Two activations in the same instant: one waits for the other's lock, and finds no draft any more. */
export async function activateCampaign(
  db: Database,
  id: string,
  sandboxed: boolean,
  by: StatusChangeBy,
  now: Now,
): Promise<ActivationResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return { kind: 'missing' }
    if (campaign.status !== 'draft') return { kind: 'notDraft' }
    const at = await now(trx)
    const { planned, number, problems } = await planTexts(trx, campaign, sandboxed, at)
    if (problems.length > 0 || !number) return { kind: 'refused', problems }

    const from = { id, fromNumberId: number.id, fromPhone: number.phone }
    const recipients = planned.map(({ member, body }, position) => ({
      id: randomUUIDv7(),
      textId: randomUUIDv7(),
      contactId: member.id,
      phone: member.phone,
      position,
      body,
    }))
    await freezeRecipients(trx, from, recipients)
    const skips = planned.flatMap(({ skip }, index) => {
      const textId = recipients[index]?.textId
      return skip && textId ? [{ textId, reason: skip }] : []
    })
    await skipAtActivation(trx, skips, at)
    await trx.updateTable('campaign').set({ activatedAt: at }).where('id', '=', id).execute()
    const changed = await changeStatus(trx, campaign, 'active', by, async () => at)
    await putInOutbox(trx, { kind: 'start', campaignId: id, revision: changed?.revision ?? campaign.revision })
    return { kind: 'activated' }
  })
}

async function planTexts(trx: Transaction<DB>, campaign: CampaignRow, sandboxed: boolean, at: Date): Promise<Plan> {
  const list = campaign.listId ? await findList(trx, campaign.listId) : undefined
  const number = campaign.sendingNumberId ? await findNumber(trx, campaign.sendingNumberId) : undefined
  const { members, sharing } = list ? await readMembers(trx, list.id) : { members: [], sharing: 0 }
  const facts = await readSkipFacts(
    trx,
    members.map(({ phone }) => phone),
  )
  const schedule = scheduleOf(campaign)
  const withoutValue = new Map<string, number>()

  const planned = members.map((member): Planned => {
    const rendered = render(campaign.message, tokensFor(member))
    if ('missing' in rendered)
      for (const token of rendered.missing) withoutValue.set(token, (withoutValue.get(token) ?? 0) + 1)
    const skip = facts.optedOut.has(member.phone)
      ? 'opted out'
      : facts.communicated.has(member.phone)
        ? 'earlier communication'
        : everLegal(member.phone, schedule, at)
          ? undefined
          : 'no legal hour'
    return { member, body: 'text' in rendered ? rendered.text : '', skip }
  })

  const problems = [
    ...(sandboxed
      ? []
      : [
          'Campaigns on a real Quo account wait until its history is here: without it nobody could be left out because of earlier communication.',
        ]),
    ...(list ? [] : ['Choose a list.']),
    ...(list?.state === 'filling' ? ['The list is still being filled.'] : []),
    ...(list && list.state !== 'filling' && members.length === 0 ? ['Nobody is on the list.'] : []),
    ...(number ? [] : ['Choose the number to text from.']),
    ...(number && !number.mayTextUs
      ? [
          `${formatPhone(number.phone)} may not text the US: finish its carrier registration in Quo, or choose another number.`,
        ]
      : []),
    ...[...withoutValue].map(
      ([token, count]) =>
        `${count} ${count === 1 ? 'person has' : 'people have'} no ${token}: write {{${token}|something else}} to say what stands there instead.`,
    ),
    ...(planned.some(({ body }) => body.length > 1600)
      ? ['For some people the message is longer than the 1,600 characters Quo takes.']
      : []),
    ...(members.length > 0 && planned.every(({ skip }) => skip) ? ['Everybody on the list would be skipped.'] : []),
    ...(nextWindow(schedule, at, () => false) ? [] : ['The send window never opens.']),
  ]
  return { planned, sharing, number, problems }
}

const tokensFor = ({ firstName, lastName, company }: Member) => ({
  first_name: firstName ?? undefined,
  last_name: lastName ?? undefined,
  company: company ?? undefined,
  full_name: [firstName, lastName].filter(Boolean).join(' ') || undefined,
})

/** The same facts as the claim's, for many numbers at once: what is told before activation is what will happen. */
async function readSkipFacts(trx: Transaction<DB>, phones: readonly string[]) {
  const optedOut = await sql<{ phone: string }>`
    select phone from (
      select distinct on (phone) phone, becomes from opt_out_change where phone = any(${phones}::text[])
      order by phone, at desc, becomes = 'out' desc
    ) newest where becomes = 'out'`.execute(trx)
  const communicated = await sql<{ phone: string }>`
    select phone from message where phone = any(${phones}::text[])
    union
    select phone from outgoing_text where phone = any(${phones}::text[])
      and (state not in ('pending', 'skipped', 'failed') or provider_id is not null)`.execute(trx)
  return {
    optedOut: new Set(optedOut.rows.map(({ phone }) => phone)),
    communicated: new Set(communicated.rows.map(({ phone }) => phone)),
  }
}

async function skipAtActivation(trx: Transaction<DB>, skips: { textId: string; reason: string }[], at: Date) {
  if (skips.length === 0) return
  await sql`
    with skip as (
      select * from unnest(${skips.map(({ textId }) => textId)}::uuid[], ${skips.map(({ reason }) => reason)}::text[]) as s (id, reason)
    ), skipped as (
      update outgoing_text t set state = 'skipped', reason = skip.reason from skip where t.id = skip.id
      returning t.id, t.reason
    )
    insert into text_change (text_id, from_state, to_state, reason, business_at)
    select id, 'pending', 'skipped', reason, ${at}::timestamptz from skipped`.execute(trx)
}

function describe(campaign: CampaignRow, { planned, sharing, problems }: Plan, at: Date): ActivationCheck {
  const texted = planned.filter(({ skip }) => !skip)
  const skipped = Map.groupBy(
    planned.filter(({ skip }) => skip),
    ({ skip }) => skip ?? '',
  )
  const segments = new Map(texted.map(({ member, body }) => [member.phone, segmentsOf(body)]))
  const unitsOf = ({ member }: Planned) => segments.get(member.phone)?.units ?? 0
  const segmentsIn = ({ member }: Planned) => segments.get(member.phone)?.segments ?? 0
  const worst = texted.toSorted((one, other) => segmentsIn(other) - segmentsIn(one) || unitsOf(other) - unitsOf(one))
  const samples = [...new Set([...worst.slice(0, 2), ...texted])].slice(0, 4)
  const first = nextWindow(scheduleOf(campaign), at, () => false)
  return {
    recipients: texted.length,
    skipped: [
      ...[...skipped].map(([reason, people]) => ({ reason, count: people.length })),
      ...(sharing > 0 ? [{ reason: 'shares a number', count: sharing }] : []),
    ],
    runs: Math.ceil(texted.length / campaign.batchSize),
    firstRunWords: first ? inWords(first.opensAt > at ? first.opensAt : at, campaign.zone) : null,
    segmentsAtMost: worst[0] ? segmentsIn(worst[0]) : 0,
    samples: samples.map((planned) => ({
      name: nameOf(planned.member),
      phone: formatPhone(planned.member.phone),
      body: planned.body,
      segments: segmentsIn(planned),
    })),
    problems,
  }
}
