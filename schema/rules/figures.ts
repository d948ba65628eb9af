// How the people of a campaign fare, in words: the same on the page and in the operator's terminal.
import type { Figure, Figures } from '../proof.ts'

interface FigureWords {
  /** Continues a number: "398 texted once". */
  says: string
  meaning: string
}

export const figureWords: Record<Figure, FigureWords> = {
  once: { says: 'texted once', meaning: 'Quo took exactly one text for them.' },
  skipped: { says: 'skipped', meaning: 'Were not texted and will not be, for a reason.' },
  refused: { says: 'refused', meaning: 'Quo refused the text; it did not reach the phone.' },
  unconfirmed: {
    says: 'unconfirmed',
    meaning: 'It is not known whether the text arrived; they wait for you on the review list.',
  },
  twice: { says: 'twice', meaning: 'Quo took the text more often than once, and nobody had asked for that.' },
  lost: { says: 'lost', meaning: 'Nothing says what became of them.' },
  again: { says: 'texted again on request', meaning: 'Got the text again because a person said so.' },
  toCome: { says: 'still to come', meaning: 'Not texted yet; their turn comes.' },
  beingSent: { says: 'being sent', meaning: 'Their text is on its way to Quo right now.' },
  notKnown: { says: 'being looked up', meaning: 'Quo did not answer clearly; Trickle is looking it up.' },
}

/** Always told, also when they are 0: these are the promise. */
export const alwaysTold = ['once', 'skipped', 'refused', 'unconfirmed', 'twice', 'lost'] as const

/** Told when there are any. */
export const toldIfAny = ['again', 'toCome', 'beingSent', 'notKnown'] as const

/** Those that say that a promise was broken. */
export const isBroken = (figure: Figure): boolean => figure === 'twice' || figure === 'lost'

export const isFigure = (word: string | null): word is Figure => word !== null && Object.hasOwn(figureWords, word)

export const peopleIn = (figures: Figures): number => Object.values(figures).reduce((sum, count) => sum + count, 0)

/** "Spring check-up: 412 people: 398 texted once, 9 skipped, …, 0 lost. 120 still to come." */
export function figuresInWords(name: string, figures: Figures): string {
  const people = peopleIn(figures)
  const told = (some: readonly Figure[]) =>
    some.map((figure) => `${inFigures(figures[figure])} ${figureWords[figure].says}`).join(', ')
  const more = toldIfAny.filter((figure) => figures[figure] > 0)
  return [
    `${name}: ${countOf(people, 'person', 'people')}: ${told(alwaysTold)}.`,
    ...(more.length > 0 ? [`${told(more)}.`] : []),
  ].join(' ')
}

/** "1 person", "1,200 people". */
export const countOf = (count: number, one: string, many: string): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`

export const inFigures = (count: number): string => count.toLocaleString('en-US')
