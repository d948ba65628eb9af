// What a campaign's text must say, and what carriers do not let through in it.

/** Whether the text says how to opt out, in the words people know: "Reply STOP to opt out." */
export function saysHowToStop(text: string): boolean {
  return asksToWriteStop.test(text) || stopEnds.test(text)
}

const asksToWriteStop = /\b(?:reply|text|send|answer|write|respond)\W+(?:\w+\W+){0,2}stop\b/i
const stopEnds = /\bstop\W+(?:2|to)\W*(?:opt|end|quit|unsubscribe|cancel|stop)/i

const howToStop = 'Reply STOP to opt out.'

/** The text with how to opt out at its end. */
export function withStop(text: string): string {
  const said = text.trimEnd()
  if (said === '') return howToStop
  return /[.!?…]$/.test(said) ? `${said} ${howToStop}` : `${said}. ${howToStop}`
}

/** Shared short links, which carriers block because anybody could be behind them (Twilio 30963, TCR 6013). Each once. */
export function publicShortLinks(text: string): string[] {
  const hosts = text.toLowerCase().match(/(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}(?=\/\S)/g) ?? []
  return [...new Set(hosts.map((host) => host.replace(/^www\./, '')).filter((host) => shorteners.has(host)))]
}

const shorteners: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'is.gd',
  't.ly',
  'rb.gy',
  'rebrand.ly',
  'cutt.ly',
  'tiny.cc',
  'bit.do',
  't.co',
  'lnkd.in',
  'app.link',
  'buff.ly',
  'shorturl.at',
])

/** What Quo takes as one text. */
export const mostCharacters = 1600
/** More is refused; from `dearFrom` on it is worth a word. */
export const mostSegments = 10
export const dearFrom = 4
