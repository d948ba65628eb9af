// Which replies, as a whole, mean "never text me again", and which take that back.
//
// The words of 47 CFR 64.1200(a)(10), of the carriers (CTIA) and of Quo, the common typos and their Spanish sisters.
// Only whole replies count here: "please stop by" is not one. Sentences are for people to judge.

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

/** Punctuation, case, accents, emoji, signatures and quoted lines do not matter; neither does a "?" after STOP. */
export function classify(reply: string): 'optOut' | 'optIn' | 'none' {
  if (isReaction(reply)) return 'none'
  const own = withoutQuotes(straighten(reply))
  const said = wordsOf(own)
  if (spellingsOf(said).some((spelling) => optOutWords.has(spelling))) return 'optOut'
  return optInWords.has(said) && !own.includes('?') ? 'optIn' : 'none' // a doubt never undoes an opt-out
}

/** Whether Quo has confirmed and blocked by itself, so that we must not confirm again. It reads nothing but case away. */
export function isQuoHandled(reply: string): boolean {
  return quoWords.has(reply.trim().toLowerCase())
}

/** "Liked “… Reply STOP …”" is our own text coming back: what a phone sends in place of a heart. */
export function isReaction(reply: string): boolean {
  const text = withoutAccents(straighten(reply))
  return reactions.some((reaction) => reaction.test(text))
}

function straighten(reply: string): string {
  return reply
    .normalize('NFKC')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|\ufe0f/g, '') // invisible
    .trim()
}

const reactions = [
  /^(liked|loved|disliked|laughed at|emphasi[sz]ed|questioned) "/i,
  /^removed an? .+ from "/i,
  /^reacted .+ to "/i,
  /^[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{EMod}]+ to "/u,
  /^le (gusto|encanto|disgusto) "/i,
]

function withoutQuotes(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => /^\s*(--\s*$|sent from my |enviado desde mi |on .+ wrote:\s*$)/i.test(line))
  const own = end < 0 ? lines : lines.slice(0, end)
  return own.filter((line) => !/^\s*>/.test(line)).join('\n')
}

function wordsOf(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/\p{Pd}/gu, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** As written, and with letters held down too long let go: "stooop" is stop, "stopalll" is stopall. */
function spellingsOf(said: string): string[] {
  const held = /(\p{L})\1{2,}/gu
  return [said, said.replace(held, '$1'), said.replace(held, '$1$1')]
}
