// Differences that are known and meant, each with its reason: where Quo's document is wrong or silent about what the live
// service was seen to do, and where we are other than it says on purpose. Whatever is not named here stands out.
import type { Difference } from './difference.ts'

export interface Expected {
  side: Difference['side']
  operation: RegExp
  says: RegExp
  because: string
}

export const expected: readonly Expected[] = [
  {
    side: 'sandbox',
    operation: /./,
    says: new RegExp(
      '^in the answer (without a|to a wrong) key \\(401\\) ' +
        ['message', 'code', 'status', 'docs', 'title'].map((name) => `/${name} is missing, `).join('') +
        '/error is not in the document$',
    ),
    because:
      'Three people saw v1 answer a missing or wrong key with {"error": {…}}; the documented form was never seen.',
  },
  {
    side: 'sandbox',
    operation: /./,
    says: /^in a validation error \(400\) \/description is missing, \/code is "\d{4}400", not "\d{4}400", \/title is "Bad Request", not "[\w ]+"$/,
    because:
      'The document names one code for each status and operation, another one in each snapshot. That of a plain validation error is not among them; the pattern of the codes gives it (setting validationVariant).',
  },
  {
    side: 'sandbox',
    operation: /^GET \/v1\/(contacts|conversations|messages|users)$/,
    says: /^accepts without \/maxResults$/,
    because:
      'The document marks maxResults required and gives it a default; older ones leave it optional (setting maxResults).',
  },
  {
    side: 'sandbox',
    operation: /^GET \/v1\/messages$/,
    says: /^accepts \/participants\/0 as (a text that does not fit|blanks)$/,
    because: 'Seen live: a raw + in an address arrives as a blank and finds nothing, so the values are not checked.',
  },
  {
    side: 'sandbox',
    operation: /^GET \/v1\/messages/,
    says: /^in its answer \(200\) \/data(\/0)?\/userId is null, not string$/,
    because: 'The document says itself, in words, that userId is null for incoming messages.',
  },
  {
    side: 'sandbox',
    operation: /^GET \/v1\/messages/,
    says: /^in its answer \(200\) \/data(\/0)?\/media is not in the document$/,
    because: 'Quo’s changelog adds media to messages on the day before this snapshot.',
  },
  {
    side: 'sandbox',
    operation: /^POST \/v1\/messages$/,
    says: /^in its answer \(202\) \/data\/to\/0 does not match \S+$/,
    because:
      'Up to fifteen characters of anything may be texted and only E.164 may be answered: what Quo makes of the others is not known, so they come back as they were (setting nationalNumber).',
  },
  {
    side: 'client',
    operation: /^((GET|POST|DELETE) \/webhooks|GET \/messages$)/,
    says: /^is not in the document$/,
    because: 'Our webhook and the list of all messages are of the dated API, which has a document of its own.',
  },
]

export interface Sorted {
  unexpected: Difference[]
  /** Reasons, and how many differences each explains. */
  explained: { because: string; count: number }[]
  /** Reasons that explain nothing in this document. */
  idle: string[]
}

export function sortDifferences(differences: readonly Difference[], reasons: readonly Expected[] = expected): Sorted {
  const reasonFor = (one: Difference) =>
    reasons.find(
      ({ side, operation, says }) => side === one.side && operation.test(one.operation) && says.test(one.says),
    )
  const counts = reasons.map((reason) => ({
    because: reason.because,
    count: differences.filter((one) => reasonFor(one) === reason).length,
  }))
  return {
    unexpected: differences.filter((one) => !reasonFor(one)),
    explained: counts.filter(({ count }) => count > 0),
    idle: counts.filter(({ count }) => count === 0).map(({ because }) => because),
  }
}
