// Which people of a list a person looks at before they activate: the ones most likely to be wrong first.
import type { PlannedText } from './plan.ts'

export interface Sample<Text> {
  text: Text
  why: 'a value is missing' | 'the longest' | 'the full alphabet' | 'nothing is known' | 'the first on the list'
}

const most = 6

/**
 * At most six, nobody twice: who has a hole, who costs most, who needs the full alphabet, who is a stranger, who is first.
 * Whoever is skipped now is among them only for a hole, or when nobody else is there: a person may still add them anyway.
 */
export function pickSamples<Text extends PlannedText>(texts: readonly Text[]): Sample<Text>[] {
  const holes = texts.filter(({ missing }) => missing.length > 0).slice(0, 2)
  const texted = texts.filter(({ skip }) => skip === undefined)
  const shown = texted.length > 0 ? texted : texts
  const longest = worstFirst(shown.filter(({ body }) => body !== '')).slice(0, 2)
  const unicode = shown.find(({ segments: { encoding } }) => encoding === 'UCS-2')
  const stranger = shown.find(({ person: { values } }) => Object.values(values).every((value) => !value?.trim()))
  const candidates: Sample<Text>[] = [
    ...holes.map((text) => ({ text, why: 'a value is missing' as const })),
    ...longest.map((text) => ({ text, why: 'the longest' as const })),
    ...(unicode ? [{ text: unicode, why: 'the full alphabet' as const }] : []),
    ...(stranger ? [{ text: stranger, why: 'nothing is known' as const }] : []),
    ...shown.slice(0, most).map((text) => ({ text, why: 'the first on the list' as const })),
  ]
  const seen = new Set<Text>()
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, most)
}

/** The dearest text first: most segments, then the longest. */
export const worstFirst = <Text extends PlannedText>(texts: readonly Text[]): Text[] =>
  texts.toSorted(({ segments: one }, { segments: other }) => other.segments - one.segments || other.units - one.units)
