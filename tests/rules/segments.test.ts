// How many SMS segments a text costs.
import * as fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, test } from 'vitest'
import { foldToGsm, segmentsOf } from '#schema/rules/segments.ts'

describe('the cost of a text', () => {
  test.each([
    ['nothing', '', 'GSM-7', 0, 0],
    ['160 plain characters', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['161 plain characters', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['306 plain characters', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['307 plain characters', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['80 euro signs', '€'.repeat(80), 'GSM-7', 160, 1],
    ['81 euro signs', '€'.repeat(81), 'GSM-7', 162, 2],
    ['euro signs that do not fit evenly', '€'.repeat(153), 'GSM-7', 306, 3],
    ['70 characters outside', 'ç'.repeat(70), 'UCS-2', 70, 1],
    ['71 characters outside', 'ç'.repeat(71), 'UCS-2', 71, 2],
    ['134 characters outside', 'ç'.repeat(134), 'UCS-2', 134, 2],
    ['135 characters outside', 'ç'.repeat(135), 'UCS-2', 135, 3],
    ['35 emoji', '👍'.repeat(35), 'UCS-2', 70, 1],
    ['36 emoji', '👍'.repeat(36), 'UCS-2', 72, 2],
    ['emoji that do not fit evenly', '👍'.repeat(67), 'UCS-2', 134, 3],
    ['one curly quote in 71 characters', `it’s ${'a'.repeat(66)}`, 'UCS-2', 71, 2],
  ])('%s', (_, text, encoding, units, segments) => {
    expect(segmentsOf(text)).toMatchObject({ encoding, units, segments })
  })

  test.each('é è ù ì ò Ç ñ Ñ ä ö ü Ä Ö Ü à å Å æ Æ ø Ø ß ¿ ¡ £ ¥ § ¤ É Δ € ['.split(' '))(
    '%s keeps a text in GSM-7',
    (character) => expect(segmentsOf(character).encoding).toBe('GSM-7'),
  )

  test.each([
    ['it’s', { character: '’', index: 2, replacement: "'" }],
    ['👍 ok', { character: '👍', index: 0 }],
    ['€ 5 – now', { character: '–', index: 4, replacement: '-' }],
    ['wait…', { character: '…', index: 4, replacement: '...' }],
    ['a\u200bb', { character: '\u200b', index: 1, replacement: '' }],
    ['ça va', { character: 'ç', index: 0 }],
    ['a\tb', { character: '\t', index: 1, replacement: ' ' }],
  ])('%j turns dear at its first character outside', (text, outside) => {
    expect(segmentsOf(text).firstOutside).toEqual(outside)
  })

  test('agrees with the calculator that Twilio publishes', () => {
    const plain = fc.constantFrom(...Array.from('abc XYZ 019 .,!?éÇñ\n\r@$^{}[]~|€\\\f'), '\r\n')
    const any = fc.oneof({ weight: 9, arbitrary: plain }, fc.constantFrom(...Array.from('ç’–áí•👍🛑日\u00a0'), '👩‍👧'))
    const text = fc.oneof(
      fc.array(plain, { maxLength: 500 }).map((characters) => characters.join('')),
      fc.array(any, { maxLength: 400 }).map((characters) => characters.join('')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const theirs = new SegmentedMessage(text)
        const { encoding, segments } = segmentsOf(text)
        expect({ encoding, segments }).toEqual({
          encoding: theirs.encodingName,
          segments: text === '' ? 0 : theirs.segmentsCount,
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('folding typography', () => {
  test.each([
    ['It’s “ready” – now — or never…', 'It\'s "ready" - now - or never...'],
    ['• one\tof\u00a0two', '* one of two'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['José, Zoë, Françoise, Łukasz', 'José, Zoë, Françoise, Łukasz'],
    ['👩‍👧 and 👩🏽‍🔧', '👩‍👧 and 👩🏽‍🔧'],
    ['Kaʻiulani', 'Kaʻiulani'], // the ʻokina is a letter
    ['plain', 'plain'],
  ])('%j becomes %j', (text, folded) => expect(foldToGsm(text)).toBe(folded))

  test('is done once and touches no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lettersOf = (of: string) => of.match(/[\p{L}\p{M}\p{N}]/gu)
        expect(foldToGsm(foldToGsm(text))).toBe(foldToGsm(text))
        expect(lettersOf(foldToGsm(text))).toEqual(lettersOf(text))
      }),
    )
  })
})
