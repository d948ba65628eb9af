// Why somebody was skipped, refused or left out, as a person would say it. A reason without words here is shown as it is.
import { sentenceCase } from './words.ts'

const sentences: Record<string, string> = {
  'opted out': 'Asked not to be texted again',
  'earlier communication': 'There was contact with this number before',
  'no legal hour':
    'The window never meets the hours in which this person may be texted: a later time or a longer window would',
  'shares a number': 'Shares a number with somebody else on the list, who gets the text',
  held: 'The number is held until you release it',
  'opted out at Quo': 'Asked Quo not to be texted again',
  'refused by Quo': 'Quo did not accept the text',
  'forbidden by Quo': 'Quo does not let your account text this number',
  'not delivered': 'The carrier did not deliver it',
  'not found at Quo': 'Quo was asked, and does not show this text',
  'its attempt never told': 'Trickle stopped while the text was leaving',
  'too many requests': 'Quo asked to wait',
  'campaign ended': 'The campaign was ended before their turn came',
  'added by a person': 'Added anyway: it will be sent',
  'opted in again': 'They asked to be texted again before it left',
  'confirmed by Quo': 'Quo had confirmed it by itself',
  'too late to confirm': 'More than five minutes had passed',
  'it was made at Quo': 'It was made at Quo, before Trickle knew of it',
  'released by a person': 'Released: it will be sent again',
  'sent after the backup': 'It left after the restored backup was made, and was found at Quo',
}

export function reasonInWords(reason: string): string {
  const known = sentences[reason]
  if (known) return known
  const code = /^carrier code (\S+)$/.exec(reason)?.[1]
  if (code) return `The carrier did not deliver it (code ${code})`
  return reason.startsWith('HTTP ') ? `Quo answered with an error (${reason})` : sentenceCase(reason)
}

const ofSome: Record<string, string> = {
  'opted out': 'they asked not to be texted again',
  'earlier communication': 'there was contact with them before',
  'no legal hour':
    'the window never meets the hours in which they may be texted; a later time or a longer window would',
  'shares a number': 'somebody else on the list has their number too, and gets the text',
  held: 'their number is held until you release it',
}

/** Why some people would be skipped, after how many they are: "10 people: …". */
export const reasonOfSome = (reason: string): string => ofSome[reason] ?? reason

/** Reasons for leaving a contact out of a list continue "The number …", except that there may be none. */
export function leftOutInWords(reason: string): string {
  return reason === 'has no phone number' ? 'There is no phone number' : `The number ${reason}`
}
