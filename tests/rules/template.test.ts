// The words of a campaign with places for what we know of each person.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTemplate, render, tokens, tokensOf, withFallback } from '#schema/rules/template.ts'

const ana = { first_name: 'Ana', last_name: 'Ruiz', full_name: 'Ana Ruiz', company: 'Ruiz Roofing' }

describe('a text for one person', () => {
  test.each([
    ['Hi {{first_name}}!', 'Hi Ana!'],
    ['Hi {{ first_name }}!', 'Hi Ana!'],
    ['Hi {{first_name|there}}!', 'Hi Ana!'],
    ['{{full_name}}, {{last_name}}, {{company}}', 'Ana Ruiz, Ruiz, Ruiz Roofing'],
    ['{{first_name}} {{first_name}}', 'Ana Ana'],
    ['No token at all.', 'No token at all.'],
    ['', ''],
    ['Braces { like } these stay', 'Braces { like } these stay'],
  ])('%j becomes %j', (text, expected) => expect(render(text, ana)).toEqual({ text: expected }))

  test.each([
    ['Hi {{first_name|there}}!', { first_name: undefined }, 'Hi there!'],
    ['Hi {{ first_name | you there }}!', { first_name: '  ' }, 'Hi you there!'],
    ['Hi {{first_name|a|b}}!', {}, 'Hi a|b!'],
    ['Hi {{first_name}}!', { first_name: '  Ana ' }, 'Hi Ana!'],
    ['Hi {{first_name}}!', { first_name: '{{company}}', company: 'X' }, 'Hi {{company}}!'],
    ['Hi {{first_name}}!', { first_name: '$& $1' }, 'Hi $& $1!'],
  ])('%j with %j becomes %j', (text, values, expected) => expect(render(text, values)).toEqual({ text: expected }))

  test.each([
    ['Hi {{first_name}}!', {}, ['first_name']],
    ['Hi {{first_name}}!', { first_name: ' \t' }, ['first_name']],
    ['{{company}} {{first_name|there}} {{company}} {{last_name}}', {}, ['company', 'last_name']],
  ])('%j with %j lacks %j and is not a text', (text, values, missing) => {
    expect(render(text, values)).toEqual({ missing })
  })

  test('is never made from a text with a problem', () => expect(() => render('Hi {{', ana)).toThrow('not closed'))
})

describe('a text that must be mended first', () => {
  const known = 'first_name, last_name, full_name, company'
  test.each([
    ['Hi {{first_name', '“{{first_name” is not closed with }}.', 3],
    ['Hi {{first_name}, see you', '“{{first_name}, see y…” is not closed with }}.', 3],
    ['Hi {{first_name {{company}}', '“{{first_name {{compa…” is not closed with }}.', 3],
    ['Hi {{}}', `{{}} names nothing; it can name ${known}.`, 3],
    ['Hi {{ |there}}', `{{ |there}} names nothing; it can name ${known}.`, 3],
    ['Hi {{name}}', `{{name}} is unknown; known are ${known}.`, 3],
    ['Hi {{First_Name}}', `{{First_Name}} is unknown; known are ${known}.`, 3],
    ['Hi {{constructor}}', `{{constructor}} is unknown; known are ${known}.`, 3],
    ['Hi {{first_name|}}', '{{first_name|}} has nothing after the bar to say instead.', 3],
    ['Hi first_name}}', '“}}” closes nothing: its {{ is missing.', 13],
    ['{{company}}: hi {first_name}!', '“{first_name}” needs two braces: {{first_name}}.', 16],
    ['Hi { first_name|there }', '“{ first_name|there }” needs two braces: {{first_name}}.', 3],
  ])('%j', (text, problem, at) => expect(parseTemplate(text)).toEqual({ problem, at }))
})

test.each([
  ['{{company}} {{first_name|there}} {{company}}', ['company', 'first_name']],
  ['none', []],
  ['{{company}} {{oops}}', []],
])('%j uses %j', (text, used) => expect(tokensOf(text)).toEqual(used))

test.each([
  ['Dear {{last_name}}, {{ last_name }}!', 'Dear {{last_name|there}}, {{last_name|there}}!'],
  ['{{first_name}} {{last_name|x}}', '{{first_name}} {{last_name|x}}'],
])('%j with a fallback for the last name is %j', (text, expected) =>
  expect(withFallback(text, 'last_name', 'there')).toBe(expected),
)

test('whatever is typed is either a problem with a sentence or a text without a hole', () => {
  const piece = fc.constantFrom('{{', '}}', '{', '}', '|', ' ', 'hi', '\n', '👍', ...tokens, '{{first_name}}')
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, knows) => {
      const text = pieces.join('')
      const parsed = parseTemplate(text)
      if ('problem' in parsed) {
        expect(parsed.problem).toMatch(/\.$/)
        expect(parsed.at).toBeLessThan(text.length)
        return
      }
      const rendered = render(text, knows ? ana : {})
      if (knows) expect(rendered).toHaveProperty('text')
      const unfilled = parsed.parts.filter((part) => 'token' in part && part.fallback === undefined)
      if (!knows) expect('missing' in rendered).toBe(unfilled.length > 0)
      if ('text' in rendered) expect(rendered.text).not.toContain('{{')
    }),
  )
})
