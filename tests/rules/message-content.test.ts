// What a text must say about opting out, and which links carriers block.
import { expect, test } from 'vitest'
import { publicShortLinks, saysHowToStop, withStop } from '#schema/rules/message-content.ts'

test.each([
  'Reply STOP to opt out.',
  'Text stop to end',
  'Reply with STOP, and that is it',
  'Send the word STOP',
  'STOP to end',
  'stop 2 quit',
  'Just answer "STOP"',
])('%j says how to stop', (text) => expect(saysHowToStop(text)).toBe(true))

test.each(['Any cracks since winter?', 'We stop by on Monday', 'Stop the leak', 'Reply YES', 'nonstop', ''])(
  '%j does not',
  (text) => expect(saysHowToStop(text)).toBe(false),
)

test.each([
  ['Any cracks?', 'Any cracks? Reply STOP to opt out.'],
  ['Any cracks', 'Any cracks. Reply STOP to opt out.'],
  ['  ', 'Reply STOP to opt out.'],
])('%j with it is %j', (text, expected) => {
  expect(withStop(text)).toBe(expected)
  expect(saysHowToStop(withStop(text))).toBe(true)
})

test.each([
  ['See https://bit.ly/abc', ['bit.ly']],
  ['See BIT.LY/abc or www.tinyurl.com/x and bit.ly/y', ['bit.ly', 'tinyurl.com']],
  ['See solidground.com/check', []],
  ['See go.solidground.com/x and orbit.ly/x', []],
  ['Our bit.ly story', []],
  ['me@bit.ly/x', []],
])('%j has %j', (text, hosts) => expect(publicShortLinks(text)).toEqual(hosts))
