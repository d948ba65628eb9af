// What counts as a phone number we can text.
import { describe, expect, test } from 'vitest'
import { newAreaCodes } from '#schema/rules/area-codes.ts'
import { formatPhone, toE164 } from '#schema/rules/phone.ts'

describe('a number as people write it', () => {
  test.each([
    '+12125550142',
    '12125550142',
    '2125550142',
    '212-555-0142',
    '(212) 555-0142',
    '212.555.0142',
    ' +1 (212) 555 0142 ',
    'tel:+1-212-555-0142',
    '12125550142.0',
    "'+12125550142",
  ])('%j is +12125550142', (written) => expect(toE164(written)).toEqual({ phone: '+12125550142' }))

  test.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['+44 20 7946 0018', 'US', '+442079460018'],
    ['809 555 0142', 'US', '+18095550142'],
  ])('%j in %s is %s', (written, country, phone) => expect(toE164(written, country)).toEqual({ phone }))

  test.each(newAreaCodes.split(' '))('area code %s is newer than the phone metadata and accepted', (areaCode) => {
    expect(toE164(`${areaCode} 234 5678`)).toEqual({ phone: `+1${areaCode}2345678` })
  })

  test.each(['212', '555', '345'])('a number set aside for fiction, %s-555-0142, is accepted', (areaCode) => {
    expect(toE164(`${areaCode}-555-0142`)).toEqual({ phone: `+1${areaCode}5550142` })
  })
})

describe('a number that cannot be texted', () => {
  test.each([
    ['', 'is missing'],
    ['   ', 'is missing'],
    ['abc', 'cannot be read as a phone number'],
    ['2.12555E+09', 'was rounded by a spreadsheet, so its last digits are lost'],
    ['555-0142', 'has too few digits'],
    ['911', 'has too few digits'],
    ['1', 'has too few digits'],
    ['212 555 01423', 'has too many digits'],
    ['212 555 0142 / 212 555 0143', 'has too many digits'],
    ['212-555-0142 ext. 5', 'has an extension, and an extension cannot receive texts'],
    ['2125550142x12', 'has an extension, and an extension cannot receive texts'],
    ['800-555-0142', 'is toll-free, and a toll-free number belongs to no person'],
    ['+1 900 555 1234', 'is a premium-rate number'],
    ['+1 500 555 0006', 'is a forwarding number, which cannot receive texts'],
    ['123 456 7890', 'is not in use anywhere: check its digits'],
    ['212 123 4567', 'is not in use anywhere: check its digits'],
    ['999 234 5678', 'is not in use anywhere: check its digits'],
  ])('%j %s', (written, problem) => expect(toE164(written)).toEqual({ problem }))

  test('a national number of an unknown country says so', () => {
    expect(toE164('212 555 0142', 'XX')).toEqual({
      problem: 'does not say its country: write it with + and the country code',
    })
  })
})

test.each([
  ['+12125550142', '(212) 555-0142'],
  ['+16792345678', '(679) 234-5678'],
  ['+442079460018', '+44 20 7946 0018'],
  ['5550142', '5550142'],
])('%s is shown as %s', (phone, shown) => expect(formatPhone(phone)).toBe(shown))
