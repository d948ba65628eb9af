// What a person wrote themselves, as plain words to be compared: without case, accents, marks, emoji, signature and
// quoted lines.

/** "Liked “… Reply STOP …”" is our own text coming back: what a phone sends in place of a heart. */
export function isReaction(reply: string): boolean {
  const text = withoutAccents(straighten(reply))
  return reactions.some((reaction) => reaction.test(text))
}

export interface OwnWords {
  said: string
  /** The same, a sentence each. */
  sentences: string[]
  /** There is a question mark in it. */
  asks: boolean
}

export function ownWords(reply: string): OwnWords {
  const own = withoutQuotes(straighten(reply))
  return { said: plain(own), sentences: own.split(/[.!?\n]+/).map(plain), asks: own.includes('?') }
}

/** As written, and with letters held down too long let go: "stooop" is stop, "stopalll" is stopall. */
export function spellingsOf(said: string): string[] {
  const held = /(\p{L})\1{2,}/gu
  return [...new Set([said, said.replace(held, '$1'), said.replace(held, '$1$1')])]
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

function plain(text: string): string {
  return withoutAccents(text.toLowerCase())
    .replace(/\p{Pd}/gu, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
