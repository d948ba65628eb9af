// What keeps a draft from being activated: the plan of its texts, and every reason at once.
import { describe, expect, test } from 'vitest'
import { planTexts, type PersonOnList, type Written } from '#schema/rules/plan.ts'
import { readinessOf, type DraftFacts } from '#schema/rules/readiness.ts'
import { pickSamples } from '#schema/rules/samples.ts'

const schedule = { days: ['mon'], sendAt: '10:00', zone: 'America/New_York', windowMinutes: 120 } as const
const now = new Date('2026-11-21T15:00:00Z')
const ana: PersonOnList = {
  phone: '+12125550101',
  values: { first_name: 'Ana', last_name: 'Ruiz' },
  optedOut: false,
  communicated: false,
}
const ben: PersonOnList = { ...ana, phone: '+12125550102', values: { first_name: 'Ben' } }
const stranger: PersonOnList = { ...ana, phone: '+12125550103', values: {} }
const kai: PersonOnList = { ...ana, phone: '+18085550101', values: { first_name: 'Kai' } } // in Honolulu
const written: Written = {
  message: 'Hi {{first_name|there}}, Solid Ground here. Reply STOP to opt out.',
  messageB: null,
  split: 'halves',
  splitSeed: 7,
  batchSize: 2,
}
const plan = (people: readonly PersonOnList[], changed: Partial<Written> = {}) =>
  planTexts(people, { ...written, ...changed }, schedule, now)

function readiness(people: readonly PersonOnList[], changed: Partial<Written> = {}, facts: Partial<DraftFacts> = {}) {
  return readinessOf({
    sandboxed: true,
    business: 'Solid Ground',
    list: { state: 'ready', members: people.length, hasConsent: true },
    number: { phone: '(415) 555-0100', mayTextUs: true },
    schedule,
    written: { ...written, ...changed },
    planned: plan(people, changed),
    opens: true,
    ...facts,
  })
}

describe('the plan', () => {
  test('says in order what everybody gets, and why somebody is skipped', () => {
    const planned = plan([ana, { ...ben, optedOut: true }, { ...stranger, communicated: true }, kai])
    expect(planned.map(({ body, skip }) => [body.slice(0, 9), skip])).toEqual([
      ['Hi Ana, S', undefined],
      ['Hi Ben, S', 'opted out'],
      ['Hi there,', 'earlier communication'],
      ['Hi Kai, S', 'no legal hour'],
    ])
  })

  test('an opt-out is the reason also of somebody there was contact with', () => {
    expect(plan([{ ...ana, optedOut: true, communicated: true }])[0]?.skip).toBe('opted out')
  })

  test('gives A to the first half and B to the second, each rendered from their own message', () => {
    const planned = plan([ana, ben, stranger], { messageB: 'B for {{first_name|you}}' })
    expect(planned.map(({ variant, body }) => [variant, body.slice(0, 9)])).toEqual([
      ['A', 'Hi Ana, S'],
      ['A', 'Hi Ben, S'],
      ['B', 'B for you'],
    ])
  })

  test('of a message that must be mended has no texts', () => {
    expect(plan([ana], { message: 'Hi {{first_name' })[0]).toMatchObject({ body: '', missing: [] })
  })
})

describe('a draft with which all is well', () => {
  test('has no problem, and says what was looked at', () => {
    const { problems, warnings, passed } = readiness([ana, ben, stranger])
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] })
    expect(passed).toHaveLength(5)
  })
})

describe('what is missing or wrong is told all at once, each at its field', () => {
  test('an empty draft', () => {
    const empty = {
      schedule: { ...schedule, days: [], sendAt: null },
      list: undefined,
      number: undefined,
      business: null,
    }
    const { problems, passed } = readiness([], { message: '', batchSize: null }, empty)
    expect(problems.map(({ field }) => field)).toEqual([
      'message',
      'business',
      'listId',
      'sendingNumberId',
      'days',
      'sendAt',
      'batchSize',
    ])
    expect(passed).toEqual([])
  })

  test.each<[string, Partial<DraftFacts>, string, RegExp]>([
    ['a list that is filling', { list: { state: 'filling', members: 3, hasConsent: true } }, 'listId', /being filled/],
    ['a list of nobody', { list: { state: 'ready', members: 0, hasConsent: true } }, 'listId', /Nobody/],
    [
      'a number without registration',
      { number: { phone: '(415) 555-0101', mayTextUs: false } },
      'sendingNumberId',
      /registration/,
    ],
    ['a window after hours', { schedule: { ...schedule, sendAt: '20:30' } }, 'sendAt', /before 20:00/],
    ['a window that never opens', { opens: false }, 'sendAt', /never opens/],
    ['a real account', { sandboxed: false }, '', /history/],
  ])('%s', (_what, facts, field, sentence) => {
    const { problems } = readiness([ana], {}, facts)
    expect(problems).toEqual([{ field, message: expect.stringMatching(sentence) }])
  })

  test('everybody skipped', () => {
    expect(readiness([{ ...ana, optedOut: true }]).problems.map(({ message }) => message)).toEqual([
      'Everybody on the list would be skipped.',
    ])
  })
})

describe('a message is judged by the texts that would be sent', () => {
  test('who lacks a value is counted, and the fallback is offered', () => {
    const message = 'Dear {{last_name}}, Solid Ground here. Reply STOP to opt out.'
    expect(readiness([ana, ben, stranger], { message }).problems).toEqual([
      {
        field: 'message',
        message: '2 people have no last_name: say what stands there instead, as in {{last_name|there}}.',
        fix: { label: 'Say “there” instead', text: message.replace('last_name', 'last_name|there') },
      },
    ])
  })

  test('not by people who will never be texted, but by those a person may still add', () => {
    const message = 'Dear {{last_name}}, Solid Ground here. Reply STOP to opt out.'
    expect(readiness([ana, { ...ben, optedOut: true }], { message }).problems).toEqual([])
    expect(readiness([ana, { ...ben, communicated: true }], { message }).problems).toHaveLength(1)
  })

  test('a text that names the business only for some is told with how many it is not', () => {
    const message = 'Hi, {{company|your friends}} here. Reply STOP to opt out.'
    const friend = { ...ana, values: { company: 'Solid Ground' } }
    const { problems } = readiness([friend, { ...ben, phone: '+12125550109' }], { message })
    expect(problems[0]?.message).toBe('In the text to 1 person, The message does not name your business, Solid Ground.')
    expect(problems[0]?.fix?.text).toBe(`Solid Ground: ${message}`)
  })

  test('with two messages each problem says which one it is of', () => {
    const { problems } = readiness([ana, ben], { messageB: 'Hello. Reply STOP to end' })
    expect(problems).toMatchObject([
      { field: 'messageB', message: 'Message B does not name your business, Solid Ground.' },
    ])
    expect(readiness([ana, ben], { messageB: '' }).problems).toMatchObject([
      { field: 'messageB', message: 'Write Message B.' },
    ])
  })

  test('ten segments are the most, four or more are worth a word', () => {
    const long = (characters: number) => ({ message: `Solid Ground. Reply STOP to end ${'x'.repeat(characters)}` })
    expect(readiness([ana], long(500)).warnings).toMatchObject([
      { message: expect.stringContaining('4 segments or more') },
    ])
    expect(readiness([ana], long(1_600)).problems).toMatchObject([
      { message: expect.stringContaining('longer than 10') },
    ])
  })

  test('typographic quotes are offered in plain', () => {
    const { warnings } = readiness([ana], { message: 'It’s Solid Ground. Reply STOP to end' })
    expect(warnings).toMatchObject([{ field: 'message', fix: { text: "It's Solid Ground. Reply STOP to end" } }])
  })

  test('Sunday is worth a word', () => {
    const { warnings } = readiness([ana], {}, { schedule: { ...schedule, days: ['mon', 'sun'] } })
    expect(warnings).toMatchObject([{ field: 'days', message: expect.stringContaining('Sunday') }])
  })
})

describe('the people to look at', () => {
  test('are the worst first, nobody twice, at most six', () => {
    const long: PersonOnList = { ...ana, phone: '+12125550110', values: { first_name: 'Maximiliana', last_name: 'X' } }
    const accented: PersonOnList = { ...ana, phone: '+12125550111', values: { first_name: 'Zoë', last_name: 'Dvořák' } }
    const message =
      'Hi {{first_name|you}} {{last_name}}, Solid Ground here. Any cracks since winter? Reply STOP to opt out.'
    const samples = pickSamples(plan([ana, ben, long, accented, stranger], { message }))
    expect(samples.map(({ text, why }) => [text.person.phone.slice(-2), why])).toEqual([
      ['02', 'a value is missing'],
      ['03', 'a value is missing'],
      ['11', 'the longest'],
      ['10', 'the longest'],
      ['01', 'the first on the list'],
    ])
    expect(
      pickSamples(plan(Array.from({ length: 20 }, (_, n) => ({ ...ana, phone: `+121255501${n + 10}` })))),
    ).toHaveLength(6)
  })

  test('will be texted: whoever is skipped now is shown only for a missing value, or when nobody else is there', () => {
    const message = 'Hi {{first_name}}, Solid Ground here. Reply STOP to opt out.'
    const skipped = { ...ana, phone: '+12125550110', values: { first_name: 'Maximiliana' }, communicated: true }
    const phonesOf = (people: PersonOnList[]) =>
      pickSamples(plan(people, { message })).map(({ text }) => text.person.phone.slice(-2))
    expect(phonesOf([skipped, ana, ben, { ...stranger, communicated: true }])).toEqual(['03', '01', '02'])
    expect(phonesOf([skipped])).toEqual(['10'])
  })

  test('a stranger, of whom only the number is known, is among them', () => {
    const maximiliana = { ...ana, values: { first_name: 'Maximiliana' } }
    const samples = pickSamples(plan([maximiliana, maximiliana, maximiliana, stranger]))
    expect(samples.map(({ why }) => why)).toContain('nothing is known')
  })
})
