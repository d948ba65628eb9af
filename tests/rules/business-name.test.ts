// Whether a text says who is writing.
import { expect, test } from 'vitest'
import { namesBusiness, withBusiness } from '#schema/rules/business-name.ts'

test.each([
  ['Hi Ana, Solid Ground Foundations here.', 'Solid Ground Foundations'],
  ['SOLID GROUND FOUNDATIONS: a free check?', 'Solid Ground Foundations'],
  ['solid-ground foundations wrote', 'Solid Ground Foundations'],
  ['It is “Solid Ground, Foundations”!', 'Solid Ground Foundations'],
  ['Solid Ground Foundations’ crew', 'Solid Ground Foundations'],
  ['Hi from Acme’s team', 'Acme'],
  ["Hi, it's Joe's Plumbing", 'Joe’s Plumbing'],
  ['Hi, it is Joes Plumbing', "Joe's Plumbing"],
  ['Smith and Sons here', 'Smith & Sons'],
  ['Smith & Co here', 'Smith & Co.'],
  ['Café Olé has a table', 'Cafe Ole'],
  ['Hi, Solid Ground here', 'Solid Ground, LLC'],
  ['Hi, Solid Ground here', 'Solid Ground L.L.C.'],
  ['Hi, Solid Ground LLC here', 'Solid Ground, LLC'],
  ['ABC Roofing here', 'A.B.C. Roofing'],
  ['Hi, 4 Seasons Windows here', '4 Seasons Windows'],
  ['Привет, Дом и Сад', 'Дом и Сад'],
])('%j names %s', (text, business) => expect(namesBusiness(text, business)).toBe(true))

test.each([
  ['Hi Ana, any cracks since winter?', 'Solid Ground Foundations'],
  ['Solid Ground here', 'Solid Ground Foundations'],
  ['Ground that is solid', 'Solid Ground'],
  ['Solid, and later ground', 'Solid Ground'],
  ['Groundwork and solidground', 'Solid Ground'],
  ['Acmeville', 'Acme'],
  ['Smith here', 'Smith & Co.'],
  ['', 'Acme'],
  ['Anything', ''],
  ['Anything at all', ' - '],
])('%j does not name %j', (text, business) => expect(namesBusiness(text, business)).toBe(false))

test.each(['Solid Ground Foundations', 'Smith & Co.', 'Joe’s Plumbing, LLC', 'LLC', '4'])(
  'with %s in front a text names it',
  (business) => {
    expect(withBusiness('Hi {{first_name|there}}!', business)).toBe(`${business}: Hi {{first_name|there}}!`)
    expect(namesBusiness(withBusiness('Hi!', business), business)).toBe(true)
  },
)
