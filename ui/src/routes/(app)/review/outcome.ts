// What came of a decision about one or several people, in words.
import type { ReviewText } from '#lib/shapes.ts'
import { countOf } from '#lib/words.ts'

export interface Outcome {
  what: 'added' | 'dismissed' | 'put back'
  done: ReviewText[]
  refused: { text: ReviewText; sentence: string }[]
}

const deeds: Record<Outcome['what'], [one: string, many: string]> = {
  added: ['is added and gets the text in one of the next runs', 'are added and get the text in one of the next runs'],
  dismissed: ['is off the list', 'are off the list'],
  'put back': ['is back on the list', 'are back on the list'],
}

/** "Ana is added …", "3 people are added …; 1 was not: This number opted out." */
export function outcomeInWords({ what, done, refused }: Outcome): string {
  const [one, many] = deeds[what]
  const name = done[0]?.name ?? ''
  const went = done.length === 1 ? `${name} ${one}.` : `${countOf(done.length, 'person', 'people')} ${many}.`
  const reasons = [...new Set(refused.map(({ sentence }) => sentence))].join(' ')
  const stayed =
    refused.length === 1
      ? `${refused[0]?.text.name} was not: ${reasons}`
      : `${countOf(refused.length, 'person was', 'people were')} not: ${reasons}`
  return [...(done.length > 0 ? [went] : []), ...(refused.length > 0 ? [stayed] : [])].join(' ')
}
