// The palette finds what was meant.
import { expect, test } from 'vitest'
import type { Command } from '../../ui/src/lib/commands/commands.svelte.ts'
import { findCommands } from '../../ui/src/lib/commands/find-commands.ts'

const command = (title: string, group: Command['group'] = 'Campaigns'): Command => ({ title, group, run: () => {} })
const commands = [
  command('Lists', 'Go to'),
  command('New campaign', 'Begin'),
  command('Before the winter'),
  command('Öffnung und Keller'),
  command('Winter, the second'),
]
const found = (typed: string) => findCommands(commands, typed).map(({ title }) => title)

test('nothing typed is everything, as it was offered', () => expect(found('  ')).toHaveLength(commands.length))
test('each word begins some word, in any order', () => expect(found('wint bef')).toEqual(['Before the winter']))
test('titles that begin with it come first', () =>
  expect(found('winter')).toEqual(['Winter, the second', 'Before the winter']))
test('marks on letters do not matter', () => expect(found('offnung')).toEqual(['Öffnung und Keller']))
test('the group is found too', () => expect(found('go')).toEqual(['Lists']))
test('what nobody is called finds nothing', () => expect(found('inter')).toEqual([]))
