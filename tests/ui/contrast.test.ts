// Every pair of colours that meets on a page can be told apart, in both themes: WCAG 2.2 asks 4.5 to 1 of text (1.4.3) and 3 to 1
// of the edges of controls and of the focus ring (1.4.11).
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

const css = readFileSync('ui/src/app.css', 'utf8')
const tokens = new Map<string, Record<Theme, string>>()
for (const [, name, light, dark] of css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) {
  if (name && light && dark) tokens.set(name, { light, dark })
}

const grounds = ['ground', 'surface']
const states = ['good', 'busy', 'warn', 'bad']
const text: [string, string[]][] = [
  ['ink', [...grounds, 'accent-soft', ...states.map((state) => `${state}-soft`)]],
  ['ink-soft', grounds],
  ['accent', grounds],
  ['accent-strong', [...grounds, 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ...states.map((state): [string, string[]] => [state, [...grounds, `${state}-soft`]]),
]
const edges: [string, string[]][] = [
  ['edge', grounds],
  ['accent', [...grounds, 'accent-soft']],
]

describe.each(themes)('in the %s theme', (theme) => {
  test.each(pairsOf(text))('%s can be read on %s', (ink, ground) =>
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5),
  )
  test.each(pairsOf(edges))('the edge %s can be seen on %s', (edge, ground) =>
    expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3),
  )
})

test('every colour of the language is in a pair', () => {
  const paired = new Set([...pairsOf(text), ...pairsOf(edges)].flat())
  const alone = [...tokens.keys()].filter((name) => !paired.has(name))
  expect(alone).toEqual(['line']) // between rows, where nothing rests on seeing it
})

function pairsOf(rows: [string, string[]][]) {
  return rows.flatMap(([ink, on]) => on.map((ground) => [ink, ground] as const))
}

function colour(name: string, theme: Theme): string {
  const found = tokens.get(name)
  if (!found) throw new Error(`There is no colour --${name}.`)
  return found[theme]
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
