// Which replies, as a whole, mean "never text me again".
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify, isQuoHandled, isReaction } from '#schema/rules/opt-out.ts'

// The regression corpus: replies by what a person should make of them.
const corpus = {
  exact: [
    'stop',
    'Stop.',
    'STOP?',
    'STOP 🛑',
    '“STOP”',
    'STOOOP',
    'stoppp',
    'stp',
    'sotp',
    'stpo',
    'st0p',
    'stop stop',
    'stop2end',
    'stopall',
    'stop all',
    'unsubscribe',
    'unsubscribed',
    'unsub',
    'cancel',
    'end',
    'quit',
    'revoke',
    'opt out',
    'opt-out',
    'Opt Out!',
    'optout',
    'remove',
    'remove me',
    'arret',
    'alto',
    'parar',
    'pare',
    'para ya',
    'cancelar',
    'baja',
    'no mas',
    'No más.',
    'detener',
    'desuscribir',
    'unsuscribe',
    'STOP\n\nSent from my iPhone',
  ],
  sentences: [
    'STOP please',
    'please stop',
    'Please cancel',
    'ok stop now',
    'stop it',
    'STOP ALREADY',
    'unsubscribe please',
    'unsubscribe me',
    'stop these texts',
    'stop texting me',
    'Stop sending me these messages',
    'can you stop texting me?',
    'I already told you to stop calling my wife about this',
    "don't text me anymore",
    'don’t text me anymore',
    'do not contact me again',
    'no more texts',
    'No more messages please',
    "I don't want any more texts",
    'take me off your list',
    'Please take my number off',
    'remove me from your list',
    'delete my number',
    'i need to be removed',
    'I want to opt out',
    'please opt me out',
    'I revoke my consent',
    'lose my number',
    'leave me alone',
    'put me on your do not call list',
    'add me to your do not contact list',
    'no me envíen más mensajes',
    'Deje de enviarme mensajes',
    'quítame de la lista',
    'dar de baja',
    'alto por favor',
  ],
  wrongNumber: [
    'wrong number',
    'You have the wrong person',
    "You have the wrong number, this isn't John",
    'número equivocado',
  ],
  ambiguous: [
    'not interested',
    'no thanks',
    'who is this',
    'this is spam',
    'reported',
    'too many messages',
    'go away',
    'enough',
    'my lawyer will hear about this',
    'why would I stop now that I finally need a roof',
    'why did you stop texting me?',
    'please stop?',
    'can you cancel?',
  ],
  nearMisses: [
    'stop by tomorrow?',
    'can you stop at 5?',
    'can you stop over and look at it?',
    "don't stop",
    "Don't stop texting me lol",
    'please do not cancel',
    'I need to cancel my appointment',
    'cancel my order',
    'can we do end of week?',
    'the bus stop is right there',
    'I quit my job last week',
    "The car won't stop pulling left",
    'opt out of the extended warranty',
    'Stopped by your store yesterday',
    'When does the sale end?',
    'weekend works',
    'I ended up going with someone else',
    'I thought I cancelled',
    'when can you start?',
  ],
  ordinary: [
    'Liked “Reply STOP to opt out”',
    'Loved "Text STOP to unsubscribe"',
    '👍 to “Reply STOP to end”',
    'Reacted 👍 to “STOP”',
    'Le gustó “Responde ALTO”',
    'yes',
  ],
}

describe('an opt-out', () => {
  test.each(corpus.exact)('%j', (reply) => expect(classify(reply)).toBe('optOut'))

  test.each([
    'S.T.O.P.',
    'ＳＴＯＰ',
    'stop\u200b',
    'Arrêt',
    'stopalll',
    'Stop\n\n> Reply STOP to opt out',
    'STOP\n--\nAna Ruiz\nRuiz Roofing',
    'STOP\r\n\r\nOn Mon, Nov 23, 2026 at 9:00 AM Dana wrote:\r\n> Hi',
    'STOP\nEnviado desde mi iPhone',
  ])('%j', (reply) => expect(classify(reply)).toBe('optOut'))

  test('is heard however it is cased, held down, punctuated and padded', () => {
    const noise = fc.constantFrom('', ' ', '.', '!!', '…', '🛑', '\n', '"', '\u200b')
    const word = fc.constantFrom('stop', 'quit', 'end', 'cancel', 'unsubscribe', 'revoke', 'opt out', 'opt-out', 'alto')
    const letter = fc.tuple(fc.boolean(), fc.constantFrom(1, 3, 5))
    fc.assert(
      fc.property(
        noise,
        word,
        noise,
        fc.array(letter, { minLength: 11, maxLength: 11 }),
        (before, word, after, how) => {
          const typed = Array.from(word, (character, i) => {
            const [upper, times] = how[i] ?? [false, 1]
            return (upper ? character.toUpperCase() : character).repeat(times)
          })
          expect(classify(`${before}${typed.join('')}${after}`)).toBe('optOut')
        },
      ),
    )
  })
})

describe('not an opt-out by itself', () => {
  const { sentences, wrongNumber, ambiguous, nearMisses, ordinary } = corpus
  test.each([...sentences, ...wrongNumber, ...ambiguous, ...nearMisses, ...ordinary])('%j', (reply) => {
    expect(classify(reply)).toBe('none')
  })

  test.each(['', '   ', '🛑', '> STOP', 'nonstop', 'stopp by', 'Removed a heart from “STOP”', 'Laughed at "STOP"'])(
    '%j',
    (reply) => expect(classify(reply)).toBe('none'),
  )
})

describe('an opt-in', () => {
  test.each(['START', 'start', 'Start.', 'UNSTOP', ' unstop! ', 'START\nSent from my iPhone'])('%j', (reply) => {
    expect(classify(reply)).toBe('optIn')
  })

  test.each(['YES', 'start?', 'please start', 'when can you start?', 'starttt', 'Liked “START”'])('not %j', (reply) => {
    expect(classify(reply)).toBe('none')
  })
})

describe('a reaction to one of our texts', () => {
  const quoting = corpus.ordinary.filter((reply) => reply !== 'yes')
  test.each([
    ...quoting,
    'Removed a heart from “STOP”',
    'Removed an exclamation from “STOP”',
    'Laughed at "STOP"',
    'Emphasized “STOP”',
    'Questioned “STOP”',
    '❤️ to “STOP”',
    '👍🏽 to “STOP”',
  ])('%j', (reply) => expect(isReaction(reply)).toBe(true))

  test.each(['STOP', '“STOP”', 'I liked "STOP"', '5 to "STOP"', '', ...corpus.sentences])('not %j', (reply) => {
    expect(isReaction(reply)).toBe(false)
  })
})

describe('what Quo answers by itself', () => {
  test.each(['STOP', 'stop', ' Stop ', 'StopAll', 'unsubscribe', 'CANCEL', 'end', 'quit\n'])('%j', (reply) => {
    expect(isQuoHandled(reply)).toBe(true)
  })

  test.each(['STOP.', 'stop!', 'STOP PLEASE', 'stop all', 'REVOKE', 'opt out', 'stoppp', 'alto', 'START', ''])(
    'not %j',
    (reply) => expect(isQuoHandled(reply)).toBe(false),
  )

  test('is always an opt-out', () => {
    fc.assert(
      fc.property(fc.string(), (reply) => {
        if (isQuoHandled(reply)) expect(classify(reply)).toBe('optOut')
      }),
    )
    for (const word of ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit']) {
      expect([isQuoHandled(word), classify(word)]).toEqual([true, 'optOut'])
    }
  })
})
