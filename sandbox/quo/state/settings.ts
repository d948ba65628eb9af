// The switches of the sandbox, with what each one is when nobody touched it.
import { z } from 'zod'

const span = z.tuple([z.number().min(0), z.number().min(0)]) // at least, at most; milliseconds at speed 1

export const tooManyForms = ['envelope', 'wrapped', 'html', 'empty'] as const
export type TooManyForm = (typeof tooManyForms)[number]

export const Settings = z.strictObject({
  speed: z.number().positive().max(100_000),
  lifecycle: z.strictObject({ sentAfterMs: span, doneAfterMs: span }),
  creditsCents: z.number().int().min(0),
  listLagMs: z.number().min(0), // real milliseconds; how long Quo's lists lag is not known
  listOrder: z.enum(['oldestFirst', 'newestFirst']), // of v1: said to be chronological, never confirmed
  stopAnswer: z.enum(['failLater', 'refuse']), // what a send to an opted-out person gets: not documented
  confirmation: z.enum(['listed', 'hidden']), // whether Quo's own STOP confirmation is a message like others: not known
  peopleReply: z.boolean(),
  acceptBearer: z.boolean(), // reports differ; strict by default, so that a wrong client shows
  rateWindow: z.enum(['sliding', 'fixed']), // "until the next second" reads as fixed; sliding is the stricter one
  tooManyBody: z.enum(tooManyForms), // nobody has seen a 429 of Quo's
  retryAfterSeconds: z.number().int().min(0).nullable(), // not documented
  smartEncoding: z.boolean(), // Quo may swap typographic characters for plain ones; which ones is a guess
  rotationOverlap: z.boolean(), // whether a rotated webhook key still signs: not documented
  webhookTimeoutMs: z.number().int().min(50).max(60_000), // real milliseconds; not documented
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = Settings.partial()

export function initialSettings(speed: number): Settings {
  return {
    speed,
    lifecycle: { sentAfterMs: [150, 900], doneAfterMs: [400, 2800] },
    creditsCents: 1_000_000,
    listLagMs: 0,
    listOrder: 'oldestFirst',
    stopAnswer: 'failLater',
    confirmation: 'listed',
    peopleReply: true,
    acceptBearer: false,
    rateWindow: 'sliding',
    tooManyBody: 'envelope',
    retryAfterSeconds: null,
    smartEncoding: false,
    rotationOverlap: false,
    webhookTimeoutMs: 10_000,
  }
}
