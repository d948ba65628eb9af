// What activation would do, told before it is done: for a draft as it is saved, and for one as it is being typed.
import type { ActivationCheck, VariantCheck } from '#schema/campaign.ts'
import type { Variant } from '#schema/database.ts'
import { consentStatement } from '#schema/rules/consent.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { mayBeTexted, type PlannedText } from '#schema/rules/plan.ts'
import { noPlan, planInWords } from '#schema/rules/plan-words.ts'
import { pickSamples, worstFirst } from '#schema/rules/samples.ts'
import { tokens } from '#schema/rules/template.ts'
import type { Database } from '../database.ts'
import { draftOf, findCampaign } from '../queries/campaigns.ts'
import type { Now } from '../services.ts'
import { planCampaign, type Draft, type Member, type Plan } from './plan-campaign.ts'

/** Undefined: there is no such campaign. */
export async function checkActivation(
  db: Database,
  id: string,
  sandboxed: boolean,
  now: Now,
): Promise<ActivationCheck | undefined> {
  const campaign = await findCampaign(db, id)
  return campaign && checkDraft(db, { ...draftOf(campaign), splitSeed: campaign.splitSeed }, sandboxed, now)
}

export async function checkDraft(db: Database, draft: Draft, sandboxed: boolean, now: Now): Promise<ActivationCheck> {
  const plan = await db
    .transaction()
    .execute(async (trx) => planCampaign(trx, draft, { sandboxed, at: await now(trx) }))
  return describe(plan)
}

function describe(plan: Plan): ActivationCheck {
  const { draft, at, planned, sharing, business, list, schedule, readiness } = plan
  const texted = planned.filter(({ skip }) => skip === undefined)
  const skipped = Map.groupBy(
    planned.filter(({ skip }) => skip !== undefined),
    ({ skip }) => skip ?? '',
  )
  const segments = sum(texted.map((text) => text.segments.segments))
  return {
    onList: planned.length + sharing,
    recipients: texted.length,
    skipped: [
      ...[...skipped].map(([reason, people]) => ({ reason, count: people.length })),
      ...(sharing > 0 ? [{ reason: 'shares a number', count: sharing }] : []),
    ],
    variants: variantsOf(plan).map((variant) =>
      describeVariant(
        planned.filter((text) => text.variant === variant),
        variant,
      ),
    ),
    tokens: tokens.map((token) => ({
      token,
      filled: planned.filter(({ person }) => person.values[token]?.trim()).length,
      of: planned.length,
    })),
    ...(schedule && draft.batchSize !== null
      ? planInWords(schedule, { people: texted.length, batchSize: draft.batchSize, now: at })
      : noPlan),
    segments,
    segmentCents: business.segmentCents,
    costCents: segments * business.segmentCents,
    business: business.name,
    statement: consentStatement,
    consent: list?.consentSource
      ? { source: list.consentSource, on: list.consentOn, wording: list.consentWording }
      : null,
    ...readiness,
  }
}

const variantsOf = ({ draft }: Plan) => (draft.messageB === null ? (['A'] as const) : (['A', 'B'] as const))

function describeVariant(planned: PlannedText<Member>[], variant: Variant): VariantCheck {
  const possible = planned.filter(mayBeTexted)
  const texted = planned.filter(({ skip }) => skip === undefined)
  const [worst] = worstFirst(texted.length > 0 ? texted : possible)
  const outside = worst?.segments.firstOutside
  return {
    variant,
    recipients: texted.length,
    segments: sum(texted.map((text) => text.segments.segments)),
    worst: worst
      ? {
          segments: worst.segments.segments,
          units: worst.segments.units,
          encoding: worst.segments.encoding,
          outside: outside ? outside.character : null,
          unicodePeople: texted.filter((text) => text.segments.encoding === 'UCS-2').length,
        }
      : null,
    samples: pickSamples(possible).map(({ text, why }) => ({
      name: nameOf(text.person),
      phone: formatPhone(text.person.phone),
      body: text.body,
      missing: text.missing,
      segments: text.segments.segments,
      encoding: text.segments.encoding,
      skipped: text.skip ?? null,
      why,
    })),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
