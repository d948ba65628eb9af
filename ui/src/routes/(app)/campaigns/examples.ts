// The people of the preview: one of whom all is known, and the hardest case.
import type { Token } from '#schema/rules/template.ts'

export const exampleValues: Record<Token, string> = {
  first_name: 'Maria',
  last_name: 'Lopez',
  full_name: 'Maria Lopez',
  company: 'Lopez Bakery',
}

export const nothingKnown: Partial<Record<Token, string>> = {}
