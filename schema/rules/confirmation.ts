// The one text that says an opt-out was heard: how it is worded, and what must not be in it (47 CFR 64.1200(a)(12)).
import { segmentsOf } from './segments.ts'

const place = '{{business}}'
/** What the name may take of the 160 characters when the words are checked before there is one. */
const longestName = 40

/** Without a name of the business the words go without their place for it. */
export function renderConfirmation({ words, business }: { words: string; business: string | null }): string {
  if (business) return words.replaceAll(place, business)
  return words.replaceAll(/\{\{business\}\}\s*[:,.–-]?\s*/g, '').trim()
}

/** In a sentence what keeps these words from being sent; undefined: nothing. */
export function problemWithConfirmation(words: string, business: string | null): string | undefined {
  if (!words.startsWith(place)) return `Begin with ${place}, so that they know who confirms.`
  if (words.replaceAll(place, '').match(/\{\{|\}\}/)) return `${place} is the only thing that is filled in.`
  const { encoding, units, firstOutside } = segmentsOf(words.replaceAll(place, business ?? 'x'.repeat(longestName)))
  if (encoding !== 'GSM-7') return `“${firstOutside?.character}” is not in the plain alphabet of text messages.`
  if (units > 160) return `It is ${units} characters long with the name; 160 fit into one text.`
  if (/https?:|www\.|\.(com|net|org|us|io|co)\b/i.test(words)) return 'Leave links out: a confirmation only confirms.'
  if (/%|\b(offers?|sales?|discounts?|deals?|coupons?|free|save)\b/i.test(words))
    return 'Leave offers out: a confirmation only confirms.'
  return undefined
}
