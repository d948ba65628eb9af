// The six hundred invented people: the workspace's contacts and the phones they carry. The same ones on every machine.
import { between, pick, seeded, shuffled } from '../random.ts'
import type { Contact, CustomField } from '../book/entries.ts'
import { firstDefinitions } from '../contacts/custom-fields.ts'
import { users } from '../lines.ts'
import { areaCodes } from './area-codes.ts'
import type { Habit } from './habits.ts'
import { companies, firstNames, lastNames, longName, roles } from './names.ts'
import { answers, stops } from './sayings.ts'

export interface Cast {
  contacts: Contact[]
  habits: Map<string, Habit> // by number
  optedOut: string[] // said STOP before anybody installed anything
}

const size = 600
const firstDay = Date.UTC(2025, 1, 10)
const dayMs = 86_400_000

export function inventPeople(): Cast {
  const random = seeded(20_250_210)
  const contacts = inventContacts(random)
  const numbers = [...new Set(contacts.flatMap((one) => one.phoneNumbers.flatMap((phone) => phone.value ?? [])))]
  return { contacts, ...inventHabits(random, numbers) }
}

function inventContacts(random: () => number): Contact[] {
  const numbers = inventNumbers(random)
  const contacts: Contact[] = []
  for (let n = 0; n < size; n++) {
    const previous = contacts.at(-1)
    const household = n % 60 === 17 ? previous : undefined // shares the phone and the name of the one before
    const contact = inventContact(random, n, household?.lastName)
    const shared = household?.phoneNumbers[0]?.value
    addPhone(contact, 'mobile', shared ?? numbers.pop())
    if (n % 50 === 23) addPhone(contact, 'work', numbers.pop())
    contacts.push(contact)
  }
  return contacts
}

/** NPA-555-0100 to 0199, the numbers set aside for fiction. Alaska, Hawaii and split codes are there in any case. */
function inventNumbers(random: () => number): string[] {
  const codes = Object.values(areaCodes).flat()
  const each = Math.ceil((size * 1.1) / codes.length)
  return shuffled(
    random,
    codes.flatMap((code) => {
      // the workspace's own two lines are 415-555-0100 and 0101
      const ends = shuffled(
        random,
        Array.from({ length: 98 }, (_, n) => 102 + n),
      ).slice(0, each)
      return ends.map((end) => `+1${code}5550${end}`)
    }),
  )
}

function inventContact(random: () => number, n: number, familyName: string | null | undefined): Contact {
  const company = n % 9 === 4 ? anyOf(random, companies) : null
  const nameless = n % 90 === 22 // known by the company alone
  const made = new Date(firstDay + between(random, 0, 600) * dayMs + between(random, 14 * 60, 23 * 60) * 60_000)
  const firstName = n === 77 ? longName.firstName : anyOf(random, firstNames)
  const lastName = n === 77 ? longName.lastName : (familyName ?? anyOf(random, lastNames))
  const contact: Contact = {
    id: hexId(random),
    externalId: null,
    source: null,
    sourceUrl: null,
    firstName: nameless ? null : firstName,
    lastName: nameless || n % 41 === 7 ? null : lastName,
    company: nameless ? (company ?? anyOf(random, companies)) : company,
    role: company && n % 2 === 0 ? anyOf(random, roles) : null,
    emails: [],
    phoneNumbers: [],
    customFields: customFieldsOf(n, made),
    createdAt: made.toISOString(),
    updatedAt: made.toISOString(),
    createdByUserId: pick(random, [users[0]?.id ?? '', users[1]?.id ?? '']),
  }
  if (n % 3 === 0 && !nameless) contact.emails.push({ id: hexId(random), name: 'email', value: emailOf(contact) })
  return contact

  function addressPart(text: string | null) {
    return (text ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')
  }
  function emailOf({ firstName, lastName }: Contact) {
    return `${[firstName, lastName].map(addressPart).filter(Boolean).join('.')}${n}@example.com`
  }
}

/** A few have them. The ids are made from the place in the list, so that no draw is added to those before. */
function customFieldsOf(n: number, made: Date): CustomField[] {
  if (n % 12 !== 5) return []
  const field = (key: string, value: unknown): CustomField => {
    const definition = firstDefinitions.find((one) => one.key === key)
    if (!definition) throw new Error(`There is no custom field ${key}.`)
    return {
      id: `5eedf1e1d${String(n).padStart(13, '0')}${firstDefinitions.indexOf(definition)}0`,
      ...definition,
      value,
    }
  }
  const address = field('service-address', `${100 + n} Magnolia Lane`)
  return n % 24 === 5
    ? [address]
    : [address, field('last-visit', made.toISOString()), field('crawl-space', n % 8 === 1)]
}

function addPhone(contact: Contact, name: string, value: string | undefined) {
  if (value === undefined) throw new Error('There are fewer numbers than people.')
  contact.phoneNumbers.push({ id: `${contact.id.slice(0, 20)}f00${contact.phoneNumbers.length}`, name, value })
}

/** Most people do nothing. The shares are fixed, so that every demonstration has some of each. */
function inventHabits(random: () => number, numbers: string[]): Pick<Cast, 'habits' | 'optedOut'> {
  const deck = shuffled(random, numbers)
  const habits = new Map<string, Habit>(deck.map((number) => [number, { does: 'nothing' }]))
  const deal = (count: number, habit: (n: number) => Habit) =>
    deck.splice(0, count).forEach((number, n) => habits.set(number, habit(n)))

  deal(72, (n) => ({ does: 'answer', text: at(answers, n), afterMs: between(random, 12_000, 240_000) }))
  deal(24, (n) => ({ does: 'stop', text: at(stops, n), afterMs: between(random, 8_000, 120_000) }))
  deal(18, (n) => ({ does: 'miss', as: 'undelivered', errorCode: n % 2 === 0 ? '30003' : '30006' }))
  return { habits, optedOut: deck.splice(0, 9) }
}

function hexId(random: () => number): string {
  const digits = Array.from({ length: 20 }, () => Math.floor(random() * 16).toString(16))
  return `5eed${digits.join('')}`
}

const at = (list: readonly string[], n: number) => list[n % list.length] ?? ''
const anyOf = (random: () => number, list: readonly string[]) => at(list, Math.floor(random() * list.length))
