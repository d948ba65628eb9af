// What a signal may carry, whoever sent it.
import { expect, test } from 'vitest'
import { readControlInput } from '#schema/control.ts'

test.each<[unknown, object]>([
  [undefined, {}],
  [null, {}],
  [7, {}],
  ['rain', { reason: 'rain' }],
  ['  ', {}],
  ['a\u0000b', { reason: 'a b' }],
  ['x'.repeat(500), { reason: 'x'.repeat(200) }],
  [{ revision: 3 }, { revision: 3 }],
  [{ revision: '3', reason: 5 }, {}],
  [{ reason: '\ud800' }, { reason: '\ufffd' }],
])('%j is read as %j', (given, read) => expect(readControlInput(given)).toEqual(read))
