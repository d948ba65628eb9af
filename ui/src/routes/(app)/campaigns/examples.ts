// The people of the preview while no list is chosen: one of whom all is known, and one of whom only the number is.
import { segmentsOf } from '#schema/rules/segments.ts'
import { parseTemplate, render, type Token } from '#schema/rules/template.ts'

const maria: Record<Token, string> = {
  first_name: 'Maria',
  last_name: 'Lopez',
  full_name: 'Maria Lopez',
  company: 'Lopez Bakery',
}

export interface Preview {
  to: string
  body: string
  segments: number
  encoding: 'GSM-7' | 'UCS-2'
  why: string
  missing: string[]
  skipped: string | null
}

/** None while the message has a problem or nothing is written. */
export function examplesOf(message: string): Preview[] {
  const written = message.trim()
  if (written === '' || 'problem' in parseTemplate(written)) return []
  const people = [
    { to: 'Maria Lopez of Lopez Bakery', why: 'an example', values: maria },
    { to: 'Somebody of whom only the number is known', why: 'an example', values: {} },
  ]
  return people.map(({ to, why, values }) => {
    const rendered = render(written, values)
    const body = 'text' in rendered ? rendered.text : ''
    const missing = 'missing' in rendered ? rendered.missing : []
    const { segments, encoding } = segmentsOf(body)
    return { to, why, body, segments, encoding, missing, skipped: null }
  })
}
