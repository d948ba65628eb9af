// The proof of "one text each": how the people of a campaign add up, and what was compared to know it.
import { z } from 'zod'

export const Figure = z
  .enum(['once', 'skipped', 'refused', 'unconfirmed', 'twice', 'lost', 'again', 'toCome', 'beingSent', 'notKnown'])
  .meta({ id: 'Figure', description: 'How a person of a campaign fares: each one in exactly one way.' })
export type Figure = z.infer<typeof Figure>

const count = z.number().int()

export const Figures = z
  .object({
    once: count,
    skipped: count,
    refused: count,
    unconfirmed: count,
    twice: count,
    lost: count,
    again: count.meta({ description: 'Texted again because a person released the first text.' }),
    toCome: count,
    beingSent: count,
    notKnown: count,
  } satisfies Record<Figure, z.ZodType>)
  .meta({ id: 'Figures', description: 'Their sum is the number of people.' })
export type Figures = z.infer<typeof Figures>

export const AssertionName = z
  .enum([
    'neverTwice',
    'neverLost',
    'booksAgree',
    'quoAgrees',
    'frozenOrder',
    'tenASecond',
    'insideWindows',
    'leftAlone',
    'workflowsMatch',
  ])
  .meta({ id: 'AssertionName' })
export type AssertionName = z.infer<typeof AssertionName>

export const Verdict = z.enum(['kept', 'broken', 'unchecked']).meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

export const Assertion = z
  .object({
    name: AssertionName,
    promise: z.string().meta({ description: 'What Trickle says of itself, in one sentence.' }),
    verdict: Verdict,
    found: z.string().meta({ description: 'What was checked, over how much, and what was found.' }),
    compared: z.string().meta({ description: 'What was compared with what, and what that cannot show.' }),
    violations: z.array(z.string()).meta({ description: 'At most twenty, each a sentence with ids.' }),
    more: count.meta({ description: 'How many violations there are beside those.' }),
    whatToDo: z.string().nullable().meta({ description: 'When it is broken or could not be checked.' }),
  })
  .meta({ id: 'Assertion', description: 'One promise, and whether it was kept.' })
export type Assertion = z.infer<typeof Assertion>

export const ProvenCampaign = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Before the winter'] }),
    people: count,
    figures: Figures,
    says: z.string().meta({
      description: 'The figures as a sentence.',
      examples: ['412 people: 398 texted once, 9 skipped, 5 refused, 0 unconfirmed, 0 twice, 0 lost'],
    }),
  })
  .meta({ id: 'ProvenCampaign', description: 'The people of a campaign, in figures and in one sentence.' })
export type ProvenCampaign = z.infer<typeof ProvenCampaign>

const checked = {
  verdict: Verdict,
  assertions: z.array(Assertion),
  checkedAt: z.iso.datetime({ offset: true }),
}

export const CampaignProof = z.object({ campaign: ProvenCampaign, ...checked }).meta({
  id: 'CampaignProof',
  description: 'What Trickle’s own tables prove of one campaign, all read as they stood at one moment.',
})
export type CampaignProof = z.infer<typeof CampaignProof>

/** What `npm run verify` finds of a whole installation. */
export const Proof = z.object({ ...checked, campaigns: z.array(ProvenCampaign) })
export type Proof = z.infer<typeof Proof>
