// What a reply means: "never text me again", "text me again", "you have the wrong number", something that a person has to
// judge, or just talk. In doubt it is nearer to the opt-out, never further from it.
import { isReaction, ownWords, spellingsOf } from './own-words.ts'
import { isClearOptOut, isDoubtful, saysWrongNumber } from './opt-out-sentences.ts'

export type ReplyMeaning =
  | 'exactOptOut' // the whole message is such a word
  | 'clearOptOut' // a sentence that can mean nothing else
  | 'wrongNumber'
  | 'doubtful'
  | 'optIn'
  | 'reaction'
  | 'talk'

// The words of 47 CFR 64.1200(a)(10), of the carriers (CTIA) and of Quo, the common typos and their Spanish sisters.
const law = ['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'opt out', 'optout']
const common = ['remove', 'remove me', 'unsub', 'unsubscribed', 'stop stop', 'stop2end', 'arret']
const typos = ['stp', 'sotp', 'stpo', 'st0p']
const spanish = [
  'alto',
  'parar',
  'pare',
  'para ya',
  'cancelar',
  'baja',
  'no mas',
  'detener',
  'desuscribir',
  'unsuscribe',
]
const optOutWords: ReadonlySet<string> = new Set([...law, ...common, ...typos, ...spanish])

/** YES is not among them: people say it to questions. */
const optInWords: ReadonlySet<string> = new Set(['start', 'unstop'])

/** The words Quo answers and blocks by itself (support.quo.com, "opt-out"), alone in the message. */
const quoWords: ReadonlySet<string> = new Set(['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit'])

/** Of the spellings of a reply, the one that is nearest to an opt-out counts. A "?" after STOP does not matter. */
export function meaningOf(reply: string): ReplyMeaning {
  if (isReaction(reply)) return 'reaction'
  const { said, sentences, asks } = ownWords(reply)
  if (optInWords.has(said) && !asks) return 'optIn' // a doubt never undoes an opt-out
  const meanings = spellingsOf(said).map((spelling) => meaningOfWords(spelling, asks))
  if (sentences.some(isPlainStop)) meanings.push('clearOptOut')
  return gravest.find((meaning) => meanings.includes(meaning)) ?? 'talk'
}

const gravest = ['exactOptOut', 'clearOptOut', 'wrongNumber', 'doubtful'] as const

function meaningOfWords(said: string, asks: boolean): ReplyMeaning {
  if (optOutWords.has(said)) return 'exactOptOut'
  if (isPoliteOptOut(said, asks) || isClearOptOut(said)) return 'clearOptOut'
  if (saysWrongNumber(said)) return 'wrongNumber'
  return isDoubtful(said) ? 'doubtful' : 'talk'
}

/** "STOP. Who is this?": a sentence of its own, and none of the words that are also said of an appointment. */
const isPlainStop = (sentence: string) => ['stop', 'stop now', 'unsubscribe', 'opt out', 'revoke'].includes(sentence)

/** "STOP please", "ok stop now": one of the words, and nothing else but manners. Asked as a question it is doubtful. */
function isPoliteOptOut(said: string, asks: boolean): boolean {
  const words = said.split(' ')
  if (asks || words.length > 6) return false
  return optOutWords.has(words.filter((word) => !manners.has(word)).join(' '))
}

const manners: ReadonlySet<string> = new Set(
  (
    'please pls plz ok okay now right thanks thank you thx already just it this that all sir maam hi hey hello yes no sorry ' +
    'immediately today forever por favor gracias ya'
  ).split(' '),
)

/** Whether Quo has confirmed and blocked by itself, so that we must not confirm again. It reads nothing but case away. */
export function isQuoHandled(reply: string): boolean {
  return quoWords.has(reply.trim().toLowerCase())
}

/** One of Quo's words and something that is no word, as in "STOP." or "stop!": whether Quo hears it is not documented. */
export function mayBeQuoHandled(reply: string): boolean {
  return !isQuoHandled(reply) && quoWords.has(ownWords(reply).said)
}
