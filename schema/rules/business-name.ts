// Whether a text says who is writing. Carriers and law ask that every message names the business.

/**
 * True when the words of the name stand in the text one after another. Case, accents and punctuation do not matter, "&" is
 * "and", a legal form at the end of the name ("LLC") need not be said, and the last word may carry a possessive.
 */
export function namesBusiness(text: string, business: string): boolean {
  const name = spokenName(business)
  const said = wordsOf(text)
  if (name.length === 0) return false
  return said.some((_, from) => name.every((word, at) => isSaid(said[from + at], word, at === name.length - 1)))
}

/** The text with the business in front: "Solid Ground Foundations: Hi …". */
export const withBusiness = (text: string, business: string): string => `${business.trim()}: ${text.trimStart()}`

const legalForms: ReadonlySet<string> = new Set([
  'llc',
  'inc',
  'incorporated',
  'corp',
  'corporation',
  'co',
  'ltd',
  'llp',
  'lp',
  'pllc',
  'pc',
])

function spokenName(business: string): string[] {
  const words = wordsOf(business)
  const rest = words.findLastIndex((word) => !legalForms.has(word)) + 1
  const isForm = rest > 0 && words[rest - 1] !== 'and' // "Smith & Co" is a name, not a form
  return isForm ? words.slice(0, rest) : words
}

const isSaid = (said: string | undefined, word: string, last: boolean): boolean =>
  said === word || (last && said !== undefined && said === `${word}s`)

/** Apostrophes and the dots of initials join what they stand in ("Joe's" is "joes", "L.L.C." is "llc"); the rest parts. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '')
    .replace(/\b\p{L}(?:\.\p{L})+\b/gu, (initials) => initials.replaceAll('.', ''))
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}
