// The switches of the sandbox, with what each one is when nobody touched it. Where nobody has seen what Quo does, the switch
// says so, and its first value is the more plausible one.
import { z } from 'zod'

const span = z.tuple([z.number().min(0), z.number().min(0)]) // at least, at most; milliseconds at speed 1
const variant = z.string().regex(/^\d\d$/, 'expected two digits') // the middle two of Quo's seven-digit codes

export const tooManyForms = ['envelope', 'wrapped', 'html', 'empty'] as const
export type TooManyForm = (typeof tooManyForms)[number]

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** After the first attempt, which is made at once. */
export const datedWaitsMs = [5000, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs, 10 * hourMs, 10 * hourMs]

export const Settings = z.strictObject({
  speed: z.number().positive().max(100_000),
  lifecycle: z.strictObject({ sentAfterMs: span, doneAfterMs: span }),
  peopleReply: z.boolean(),
  creditsCents: z.number().int().min(0),

  // the two surfaces
  host: z.enum(['quo', 'openphone']), // under its old name the host knows no dated paths
  acceptBearer: z.boolean(), // reports differ; strict by default, so that a wrong client shows
  rateWindow: z.enum(['sliding', 'fixed']), // "until the next second" reads as fixed; sliding is the stricter one
  refusedCount: z.boolean(), // whether a 429 uses up a place of its own: not known
  tooManyBody: z.enum(tooManyForms), // nobody has seen a 429 of Quo's
  retryAfterSeconds: z.number().int().min(0).nullable(), // not documented
  validationVariant: variant, // `0200400`: the code of a plain validation error has not been seen; the pattern says 00
  internationalVariant: variant, // the same for a 403 because texting abroad is off
  maxResults: z.enum(['optional', 'required']), // the document marks it required and gives it a default
  unknownParameters: z.enum(['refused', 'ignored']), // of the dated surface; strict, so that a misspelt filter shows

  // sending
  unknownSender: z.enum(['notFound', 'invalid']), // a `from` that is nobody's: 404 or 400, not known
  restrictedRegion: z.enum(['refuse', 'failLater']), // a number that may not text a region: 0206400, or 30034 afterwards
  nationalNumber: z.enum(['failLater', 'refuse']), // fifteen characters of anything pass Quo's validation; what then is not known
  ownNumber: z.enum(['failLater', 'refuse', 'deliver']), // a text to the number it comes from: not documented
  groupPrice: z.enum(['each', 'once']), // what a text to several people costs is not documented
  retryCosts: z.boolean(), // whether the second try of a failed text is paid for: not documented
  failedInV1: z.enum(['undelivered', 'sent', 'failed']), // v1 documents no `failed`; how one reads there is not known
  smartEncoding: z.boolean(), // Quo may swap typographic characters for plain ones; which ones is a guess

  // opting out
  stopAnswer: z.enum(['failLater', 'refuse']), // what a send to an opted-out person gets: not documented
  confirmation: z.enum(['listed', 'hidden']), // whether Quo's own STOP confirmation is a message like others: not known
  keywordMatch: z.enum(['folded', 'exact']), // letter case and outer blanks very likely do not matter, as with carriers
  repeatedKeyword: z.enum(['silent', 'confirmed']), // whether a second STOP is confirmed again: not known
  groupKeyword: z.enum(['obeyed', 'ignored']), // whether STOP in a group thread counts: not documented

  // reading
  listLagMs: z.number().min(0), // real milliseconds; how long Quo's lists lag is not known
  listOrder: z.enum(['oldestFirst', 'newestFirst']), // of v1: said to be chronological, never confirmed

  // contacts
  contactConflict: z.enum(['never', 'externalId']), // 409 is documented, what causes it is not
  contactEvents: z.enum(['always', 'appOnly']), // whether a change by API makes a contact event: not documented

  // webhooks
  webhookTimeoutMs: z.number().int().min(50).max(60_000), // real milliseconds; about ten seconds, not documented
  webhookLimitStatus: z.union([z.literal(400), z.literal(403), z.literal(409), z.literal(422)]), // of the fifty-first
  unknownResource: z.enum(['refused', 'accepted']), // `resourceIds` with a number that is not the workspace's: not documented
  removedWebhook: z.enum(['drops', 'delivers']), // what is still due when a webhook is deleted: not documented
  rotationOverlap: z.boolean(), // whether a rotated webhook key still signs: not documented
  retryOfAccepted: z.enum(['sent', 'refused']), // a delivery that was accepted, tried again by hand: not documented
  legacyWaitsMs: z.array(z.number().min(0)).max(50), // that legacy webhooks retry is known, when is a guess
  legacySignedAgain: z.boolean(), // whether their retries carry a new timestamp: not known
  legacyKey: z.enum(['ascii', 'bytes']), // 32 letters and digits, as in Quo's sample, or any 32 bytes
  legacyResources: z.enum(['all', 'none']), // `resourceIds` left out at v1: the default is not stated
  legacyPayload: z.enum(['live', 'documented']), // v4 as seen on the wire, or as Quo's guide shows it
  legacyMedia: z.enum(['always', 'whenAny']), // v4 without pictures: `media` is sometimes missing
  appPayload: z.enum(['plain', 'wrapped']), // one report has app events inside `{"object": …}`
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = Settings.partial()

export function initialSettings(speed: number): Settings {
  return {
    speed,
    lifecycle: { sentAfterMs: [150, 900], doneAfterMs: [400, 2800] },
    peopleReply: true,
    creditsCents: 1_000_000,

    host: 'quo',
    acceptBearer: false,
    rateWindow: 'sliding',
    refusedCount: false,
    tooManyBody: 'envelope',
    retryAfterSeconds: null,
    validationVariant: '00',
    internationalVariant: '00',
    maxResults: 'optional',
    unknownParameters: 'refused',

    unknownSender: 'notFound',
    restrictedRegion: 'refuse',
    nationalNumber: 'failLater',
    ownNumber: 'failLater',
    groupPrice: 'each',
    retryCosts: false,
    failedInV1: 'undelivered',
    smartEncoding: false,

    stopAnswer: 'failLater',
    confirmation: 'listed',
    keywordMatch: 'folded',
    repeatedKeyword: 'silent',
    groupKeyword: 'obeyed',

    listLagMs: 0,
    listOrder: 'oldestFirst',

    contactConflict: 'never',
    contactEvents: 'always',

    webhookTimeoutMs: 10_000,
    webhookLimitStatus: 400,
    unknownResource: 'refused',
    removedWebhook: 'drops',
    rotationOverlap: false,
    retryOfAccepted: 'sent',
    legacyWaitsMs: datedWaitsMs,
    legacySignedAgain: true,
    legacyKey: 'ascii',
    legacyResources: 'all',
    legacyPayload: 'live',
    legacyMedia: 'always',
    appPayload: 'plain',
  }
}
