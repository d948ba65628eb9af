// What a message costs, in one line: its dearest text, and which character makes it dear.
import type { VariantCheck } from '#lib/shapes.ts'
import { countOf, inFigures } from '#lib/words.ts'
import { segmentsOf } from '#schema/rules/segments.ts'

/** While no list is chosen the text of the example is counted. */
export function costOfExample(body: string): string {
  const { segments, units, encoding, firstOutside } = segmentsOf(body)
  if (segments === 0) return ''
  return `${countOf(segments, 'segment', 'segments')} for the example: ${said(units, encoding, firstOutside?.character)}.`
}

export function costOf({ worst, recipients }: VariantCheck): string {
  if (!worst || worst.segments === 0) return ''
  const { segments, units, encoding, outside, unicodePeople } = worst
  const whom = recipients > 1 ? `for the longest of ${inFigures(recipients)} texts` : 'for the one text'
  const others =
    unicodePeople > 0 && unicodePeople < recipients
      ? ` ${countOf(unicodePeople, 'person gets', 'people get')} theirs in the full alphabet.`
      : ''
  return `${countOf(segments, 'segment', 'segments')} ${whom}: ${said(units, encoding, outside ?? undefined)}.${others}`
}

function said(units: number, encoding: 'GSM-7' | 'UCS-2', outside: string | undefined): string {
  const characters = countOf(units, 'character', 'characters')
  if (encoding === 'GSM-7') return `${characters} of the plain alphabet (GSM-7), 160 in one segment`
  const because = outside ? ` because of “${outside}”` : ''
  return `${characters} of the full alphabet (Unicode)${because}, only 70 in one segment`
}
