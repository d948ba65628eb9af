// What replies mean: the regression corpus of the compliance rules, phrase by phrase, and what stays so around each.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQuoHandled, mayBeQuoHandled, meaningOf } from '#schema/rules/opt-out.ts'
import { isReaction } from '#schema/rules/own-words.ts'

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

describe('a whole word', () => {
  test.each(corpus.exact)('%j', (reply) => expect(meaningOf(reply)).toBe('exactOptOut'))

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
  ])('%j', (reply) => expect(meaningOf(reply)).toBe('exactOptOut'))

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
          expect(meaningOf(`${before}${typed.join('')}${after}`)).toBe('exactOptOut')
        },
      ),
    )
  })
})

describe('a sentence that can mean nothing else', () => {
  test.each(corpus.sentences)('%j', (reply) => expect(meaningOf(reply)).toBe('clearOptOut'))

  test.each([
    'STOP. Who is this?',
    'Hi\nStop\nThanks',
    "I don't want to cancel, but stop texting me",
    'When you get a chance please take me off your list',
    'You texted me after I told you to stop texting me',
    'do not call or text me',
    'how do I stop these texts?',
    'pleaseee stop',
    'STOOOP texting me',
    'I want you to stop texting me',
    'ya no quiero mensajes',
  ])('%j', (reply) => expect(meaningOf(reply)).toBe('clearOptOut'))

  test('stays one in capitals, with emphasis and without an apostrophe', () => {
    const dress = fc.constantFrom(
      (reply: string) => reply.toUpperCase(),
      (reply: string) => `${reply}!!!`,
      (reply: string) => reply.replaceAll(/['’]/g, ''),
      (reply: string) => `${reply} 🙄`,
    )
    fc.assert(
      fc.property(fc.constantFrom(...corpus.sentences), dress, (reply, dress) => {
        expect(meaningOf(dress(reply))).toBe('clearOptOut')
      }),
    )
  })
})

describe('a wrong number', () => {
  test.each([...corpus.wrongNumber, 'I got a text for John, wrong number', 'not me', 'no longer her number'])(
    '%j',
    (reply) => expect(meaningOf(reply)).toBe('wrongNumber'),
  )

  test.each(['I gave you the wrong number for the gate', 'wrong number of windows', 'you have the wrong color'])(
    'not %j',
    (reply) => expect(meaningOf(reply)).toBe('talk'),
  )
})

describe('words that a person has to judge', () => {
  test.each(corpus.ambiguous)('%j', (reply) => expect(meaningOf(reply)).toBe('doubtful'))

  test.each([
    "Don't call me before five",
    "Don't call me, just text me",
    "If you don't stop texting me I will sue",
    'I need to cancel my appointment and stop',
    'I want to opt out of the extended warranty',
    'how do I unsubscribe?',
    'Did you lose my number?',
    'Stop at once',
    'I quit',
    'I am on the do not call list',
    'When will you stop texting me',
  ])('%j', (reply) => expect(meaningOf(reply)).toBe('doubtful'))
})

describe('just talk', () => {
  const { nearMisses, ordinary } = corpus
  test.each(nearMisses)('%j', (reply) => expect(meaningOf(reply)).toBe('talk'))
  test.each(ordinary)('%j', (reply) => expect(['talk', 'reaction']).toContain(meaningOf(reply)))

  test.each([
    '',
    '   ',
    '🛑',
    '> STOP',
    'nonstop',
    'stopp by',
    'can you stop the leak?',
    'Can you stop it from leaking',
    "Why don't you call me?",
    'you never call me back',
    'how much to remove a stump?',
    'can you remove the old deck and haul it away',
    'Can you cancel Thursday?',
    'The furnace quit working',
    'see the end of your text message',
    'check your spam folder',
    'Sue will be there',
    'can you drop me off',
    'Thanks, no more questions',
  ])('%j', (reply) => expect(meaningOf(reply)).toBe('talk'))

  test('of any length is read at once', () => {
    const began = performance.now()
    for (const part of ['do not want you to ', 'when ', 'stop the ', 'cancel my my my ', 'opt out of ', 'a '])
      meaningOf(part.repeat(400))
    expect(performance.now() - began).toBeLessThan(500)
  })
})

test('whatever is written means something, and the same in capitals', () => {
  fc.assert(
    fc.property(fc.string(), (reply) => {
      const ascii = reply.replaceAll(/[^ -~]/g, '')
      expect(meaningOf(ascii.toUpperCase())).toBe(meaningOf(ascii))
    }),
  )
})

describe('an opt-in', () => {
  test.each(['START', 'start', 'Start.', 'UNSTOP', ' unstop! ', 'START\nSent from my iPhone'])('%j', (reply) => {
    expect(meaningOf(reply)).toBe('optIn')
  })

  test.each(['YES', 'start?', 'please start', 'when can you start?', 'starttt'])('not %j', (reply) => {
    expect(meaningOf(reply)).toBe('talk')
  })

  test('nothing but the whole word is one', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('start', 'unstop'), fc.string(), (before, word, after) => {
        fc.pre(/[a-z0-9]/i.test(before) || /[a-z0-9]/i.test(after))
        expect(meaningOf(`${before} ${word} ${after}`)).not.toBe('optIn')
      }),
    )
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

  test.each(['STOP.', 'stop!', '“Stop”', 'STOP 🛑'])('perhaps %j', (reply) => expect(mayBeQuoHandled(reply)).toBe(true))

  test.each(['STOP', 'stop please', 'remove me', 'stoppp', ''])('surely or surely not %j', (reply) => {
    expect(mayBeQuoHandled(reply)).toBe(false)
  })

  test('is always an opt-out', () => {
    fc.assert(
      fc.property(fc.string(), (reply) => {
        if (isQuoHandled(reply) || mayBeQuoHandled(reply)) expect(meaningOf(reply)).toBe('exactOptOut')
      }),
    )
    for (const word of ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit']) {
      expect([isQuoHandled(word), meaningOf(word)]).toEqual([true, 'exactOptOut'])
    }
  })
})
