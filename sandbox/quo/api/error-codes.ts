// Quo's seven-digit error codes: two digits for the resource, two for the variant, three for the HTTP status. Each snapshot
// of its document shows other ones, so several are in use at once; any can be played.
import { z } from 'zod'

export const errorCode = z
  .string()
  .regex(/^\d{4}(400|401|402|403|404|409|422|500)$/, 'expected a code of Quo’s, seven digits that end in the status')

/** Refusals that are asked for by a word: their code is not known, or depends on what was asked for. */
export const refusalNames = [
  'international', // 403, texting abroad is off
  'invalid', // 400 of this one request
  'unauthorized', // 401 in the form seen live
  'notFound',
] as const

/** The first two digits. */
export const resources = {
  calls: '01',
  messages: '02',
  webhooks: '03',
  numbers: '04',
  customFields: '07',
  contacts: '08',
  conversations: '10',
  users: '11',
} as const
export type Resource = keyof typeof resources

const named: Record<string, string> = {
  '0101400': 'Too Many Participants',
  '0101403': 'Not Phone Number User',
  '0200402': 'Not Enough Credits',
  '0201402': 'Subscription Expired',
  '0202403': 'Not Phone Number User',
  '0204403': 'A2P 10DLC Daily Message Cap Reached',
  '0206400': 'A2P Registration Not Approved',
  '0305400': 'Invalid Version',
  '0801400': 'Invalid Custom Field Item',
  '0801403': 'Not Phone Number User',
  '1001403': 'Not Phone Number User',
}
const described: Record<string, string> = {
  '0200402': 'The organization does not have enough prepaid credits to send the message',
  '0201402': 'Your subscription has expired',
}
const titles: Record<string, string> = {
  '400': 'Bad Request',
  '401': 'Unauthorized',
  '402': 'Payment Required',
  '403': 'Forbidden',
  '404': 'Not Found',
  '409': 'Conflict',
  '422': 'Unprocessable Entity',
  '429': 'Too Many Requests',
  '500': 'Unknown',
}

/** Only named errors have a description. */
export function wordsFor(code: string): { title: string; description: string | undefined } {
  const name = named[code]
  return { title: name ?? titles[code.slice(-3)] ?? 'Unknown', description: name && (described[code] ?? name) }
}
