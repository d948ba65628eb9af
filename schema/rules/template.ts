// The words of a campaign with places for what we know of each person: {{first_name}}, or {{first_name|there}}.

/** What may stand between the braces. */
export const tokens = ['first_name', 'last_name', 'full_name', 'company'] as const
export type Token = (typeof tokens)[number]

export type TokenValues = Readonly<Partial<Record<Token, string | undefined>>>

export type Part = { text: string } | { token: Token; fallback?: string }

/** `at` is the place of the trouble in the text, in UTF-16 units. */
export interface TemplateProblem {
  problem: string
  at: number
}

/** Splits a text into plain words and tokens, or says in a sentence what must be mended first. */
export function parseTemplate(text: string): { parts: Part[] } | TemplateProblem {
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{{', at)
    const plain = text.slice(at, open < 0 ? undefined : open)
    const stray = strayBrace(plain, at)
    if (stray) return stray
    if (plain) parts.push({ text: plain })
    if (open < 0) break

    const close = text.indexOf('}}', open)
    const inside = text.slice(open + 2, close < 0 ? undefined : close)
    if (close < 0 || inside.includes('{{'))
      return { problem: `“${excerpt(text, open)}” is not closed with }}.`, at: open }
    const read = readToken(inside)
    if ('problem' in read) return { problem: read.problem, at: open }
    parts.push(read)
    at = close + 2
  }
  return { parts }
}

/** The tokens a text uses, each once, in order; none while it still has a problem. */
export function tokensOf(text: string): Token[] {
  const parsed = parseTemplate(text)
  if ('problem' in parsed) return []
  return [...new Set(parsed.parts.flatMap((part) => ('token' in part ? [part.token] : [])))]
}

/** The text with something to say instead wherever this token has none yet. The text must have been checked. */
export function withFallback(text: string, token: Token, fallback: string): string {
  return text.replace(/\{\{([^{}|]*)\}\}/g, (braces, name: string) =>
    name.trim() === token ? `{{${token}|${fallback}}}` : braces,
  )
}

/** What may stand where nothing is known of a person. */
export const usualFallbacks: Record<Token, string> = {
  first_name: 'there',
  last_name: 'there',
  full_name: 'there',
  company: 'your business',
}

/**
 * The text for one person. Values go in trimmed but otherwise as they are; one that looks like a token is not expanded.
 * A token with neither value nor fallback is named as missing: nobody is sent a hole. The text must have been checked.
 */
export function render(text: string, values: TokenValues): { text: string } | { missing: Token[] } {
  const parsed = parseTemplate(text)
  if ('problem' in parsed) throw new Error(`A text was rendered before it was mended: ${parsed.problem}`)

  const missing = new Set<Token>()
  const filled = parsed.parts.map((part) => {
    if ('text' in part) return part.text
    const value = values[part.token]?.trim() || part.fallback
    if (!value) missing.add(part.token)
    return value ?? ''
  })
  return missing.size > 0 ? { missing: [...missing] } : { text: filled.join('') }
}

function readToken(inside: string): { token: Token; fallback?: string } | { problem: string } {
  const bar = inside.indexOf('|')
  const name = (bar < 0 ? inside : inside.slice(0, bar)).trim()
  const token = tokens.find((known) => known === name)
  if (name === '') return { problem: `{{${inside}}} names nothing; it can name ${known}.` }
  if (!token) return { problem: `{{${name}}} is unknown; known are ${known}.` }
  if (bar < 0) return { token }
  const fallback = inside.slice(bar + 1).trim()
  return fallback ? { token, fallback } : { problem: `{{${name}|}} has nothing after the bar to say instead.` }
}

const known = tokens.join(', ')

/** Braces outside a token that somebody surely meant for one. Others are plain characters. */
function strayBrace(plain: string, from: number): TemplateProblem | undefined {
  const close = plain.indexOf('}}')
  if (close >= 0) return { problem: '“}}” closes nothing: its {{ is missing.', at: from + close }
  const single = /\{\s*(\w+)\s*(\|[^{}]*)?\}/.exec(plain)
  const token = tokens.find((known) => known === single?.[1])
  return single && token
    ? { problem: `“${single[0]}” needs two braces: {{${token}}}.`, at: from + single.index }
    : undefined
}

function excerpt(text: string, at: number): string {
  const [line = ''] = text.slice(at).split('\n')
  const characters = Array.from(line) // whole ones: an emoji is not cut
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : line
}
