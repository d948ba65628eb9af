// What counts as a phone number we can text, in which form it is kept, and how it is shown.
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  parsePhoneNumberWithError,
  ParseError,
} from 'libphonenumber-js/max'
import type { NumberType, PhoneNumber } from 'libphonenumber-js/max'
import { newAreaCodes } from './area-codes.ts'

/**
 * Reads a number as people and spreadsheets write it. `country` (two letters) is whose number it is when it names none.
 * Answers with E.164, or with the problem in words that follow "The number …".
 */
export function toE164(input: string, country = 'US'): { phone: string } | { problem: string } {
  const written = input
    .trim()
    .replace(/^(tel:|')/i, '')
    .replace(/\.0+$/, '') // what links and spreadsheets add
  if (written === '') return { problem: 'is missing' }
  if (/^\d(\.\d+)?e\+?\d+$/i.test(written))
    return { problem: 'was rounded by a spreadsheet, so its last digits are lost' }

  const number = parse(written, country)
  if (typeof number === 'string') return { problem: number }
  const problem = problemWith(number)
  return problem ? { problem } : { phone: number.number }
}

/** For people: "(212) 555-0142" for +1, the international form for the rest. Shows what it cannot read as it is. */
export function formatPhone(phone: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone) ?? []
  if (area) return `(${area}) ${exchange}-${line}`
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
}

function parse(written: string, country: string): PhoneNumber | string {
  const home = isSupportedCountry(country) ? { defaultCountry: country } : {}
  try {
    return parsePhoneNumberWithError(written, { ...home, extract: false }) // the whole cell, not a number found in it
  } catch (error) {
    if (error instanceof ParseError) return unreadable[error.message] ?? 'cannot be read as a phone number'
    throw error
  }
}

const unreadable: Record<string, string> = {
  INVALID_COUNTRY: 'does not say its country: write it with + and the country code',
  TOO_SHORT: 'has too few digits',
  TOO_LONG: 'has too many digits',
}

function problemWith(number: PhoneNumber): string | undefined {
  if (number.ext) return 'has an extension, and an extension cannot receive texts'
  if (!number.isPossible()) return tooLong(number) ? 'has too many digits' : 'has too few digits'
  if (!number.isValid() && !isNewOrFictional(number.number)) return 'is not in use anywhere: check its digits'
  const type = number.getType()
  return type && cannotReceive[type]
}

function tooLong({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return nationalNumber.length > (countryCallingCode === '1' ? 10 : 15 - countryCallingCode.length)
}

const cannotReceive: Partial<Record<NonNullable<NumberType>, string>> = {
  TOLL_FREE: 'is toll-free, and a toll-free number belongs to no person',
  PREMIUM_RATE: 'is a premium-rate number',
  SHARED_COST: 'is a shared-cost service number',
  PERSONAL_NUMBER: 'is a forwarding number, which cannot receive texts',
  PAGER: 'is a pager',
  UAN: 'is a company service number',
  VOICEMAIL: 'is a voicemail box',
}

const newCodes: ReadonlySet<string> = new Set(newAreaCodes.split(' '))

/**
 * Possible numbers that the metadata call invalid and that we accept all the same. Those of new area codes, which reach
 * the metadata years late, belong to people. NPA-555-0100 to 0199 are set aside for fiction and belong to the sandbox
 * and to examples: release 1.13.16 knows them, but only below area codes it knows.
 */
function isNewOrFictional(phone: string): boolean {
  const [, area, exchange, line] = /^\+1([2-9]\d{2})([2-9]\d{2})(\d{4})$/.exec(phone) ?? []
  if (!area || !exchange || !line) return false
  return newCodes.has(area) || (exchange === '555' && line.startsWith('01'))
}

/** A whole number in E.164, as opposed to a short code or "Anonymous", which Quo may give as a sender. */
export const isE164 = (phone: string): boolean => /^\+[1-9]\d{6,14}$/.test(phone)
