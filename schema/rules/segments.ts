// How many SMS segments a text costs, which character makes it dear, and what could stand in its place.
//
// GSM 03.38 (3GPP TS 23.038): septets, 160 in one segment or 153 in each of several, while every character is in its
// alphabet; one that is not turns the whole text into UCS-2, 70 or 67 UTF-16 units. Characters are never torn apart.

export interface Segments {
  encoding: 'GSM-7' | 'UCS-2'
  /** Septets in GSM-7, UTF-16 units in UCS-2. */
  units: number
  segments: number
  /** The first character that rules GSM-7 out, its place in UTF-16 units, and what foldToGsm would put there. */
  firstOutside?: { character: string; index: number; replacement?: string }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const basic = new Set(`${letters} \n\r!"#¤%&'()*+,-./:;<=>?@_£$¥§¡¿èéùìòàÇØøÅåÆæßÉÄÖÑÜäöñüΔΦΓΛΩΠΨΣΘΞ`)
const extension = new Set('^{}\\[~]|€\f') // sent as an escape and a septet

/** The cost of a rendered text. An empty text costs nothing. */
export function segmentsOf(text: string): Segments {
  const outside = firstOutside(text)
  if (outside)
    return { encoding: 'UCS-2', ...count(text, (character) => character.length, 70, 67), firstOutside: outside }
  return { encoding: 'GSM-7', ...count(text, (character) => (extension.has(character) ? 2 : 1), 160, 153) }
}

/**
 * Puts plain characters for typographic ones that look alike and drops invisible ones, so that a text pasted from a word
 * processor stays in GSM-7. Letters are never touched: people's names keep their accents.
 */
export function foldToGsm(text: string): string {
  return text.replace(foldable, (character) => replacements.get(character) ?? '')
}

function count(text: string, unitsOf: (character: string) => number, single: number, each: number) {
  let units = 0
  let segments = 1
  let used = 0
  for (const character of text) {
    const needed = unitsOf(character)
    units += needed
    if (used + needed > each) {
      segments += 1
      used = 0
    }
    used += needed
  }
  if (units <= single) return { units, segments: units === 0 ? 0 : 1 }
  return { units, segments }
}

function firstOutside(text: string): Segments['firstOutside'] {
  let index = 0
  for (const character of text) {
    if (!basic.has(character) && !extension.has(character)) {
      const replacement = foldToGsm(character)
      return replacement === character ? { character, index } : { character, index, replacement }
    }
    index += character.length
  }
  return undefined
}

const families: Record<string, string> = {
  "'": '‘’‚‛′`´',
  '"': '“”„‟″«»',
  '-': '‐‑‒–—―−',
  '...': '…',
  '*': '•',
  '/': '⁄∕',
  ' ': '\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
}
const invisible = '\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff'
const replacements = new Map(
  Object.entries(families).flatMap(([plain, fancy]) => Array.from(fancy, (character) => [character, plain] as const)),
)
// A joiner after an emoji makes one picture of several and stays.
const foldable = new RegExp(
  `[${[...replacements.keys()].join('')}${invisible}]|(?<![\\p{Extended_Pictographic}\\p{EMod}\\ufe0f])\\u200d`,
  'gu',
)
