// The buttons that put a token into a message: of how many people on the list it is known, and what is said to the others.
import type { ActivationCheck } from '#lib/shapes.ts'
import { tokens, usualFallbacks, type Token } from '#schema/rules/template.ts'

export interface TokenButton {
  name: Token
  /** What is put in. */
  text: string
  /** "94 %"; undefined while no list is chosen. */
  share: string | undefined
}

export function tokenButtons(known: ActivationCheck['tokens']): TokenButton[] {
  return tokens.map((name) => {
    const found = known.find(({ token }) => token === name)
    const isKnownOfAll = found !== undefined && found.of > 0 && found.filled === found.of
    return {
      name,
      text: isKnownOfAll ? `{{${name}}}` : `{{${name}|${usualFallbacks[name]}}}`,
      share: found && found.of > 0 ? percent(found.filled, found.of) : undefined,
    }
  })
}

/** Never "100 %" of all but one, never "0 %" of a few. */
function percent(part: number, whole: number): string {
  const share = Math.round((100 * part) / whole)
  if (share === 100 && part < whole) return '99 %'
  if (share === 0 && part > 0) return '1 %'
  return `${share} %`
}
