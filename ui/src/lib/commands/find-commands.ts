// Which commands fit what was typed, the best first.
import type { Command } from './commands.svelte.ts'

/**
 * Each word that was typed begins some word of the title, or its group; whoever has them at the beginning of the title comes
 * first. Nothing typed: all, as they were offered.
 */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = wordsOf(typed)
  return commands
    .filter(({ title, group }) => {
      const known = wordsOf(`${title} ${group}`)
      return words.every((word) => known.some((one) => one.startsWith(word)))
    })
    .toSorted((one, other) => Number(begins(other, words)) - Number(begins(one, words)))
}

const begins = ({ title }: Command, words: readonly string[]) => wordsOf(title)[0]?.startsWith(words[0] ?? '') ?? false

/** Letters without their marks, so that "Oeffnung" is no way to find "Öffnung", but "offnung" is. */
const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
