// A reason to stop that a person can act on: shown as its sentence, without a stack.
import { systemSentence } from './system-sentence.js'

export class Trouble extends Error {}

/** @param {unknown} error */
export function tellTrouble(error) {
  const sentence = error instanceof Trouble ? error.message : systemSentence(error)
  console.error(sentence === undefined ? error : `\n${sentence}`)
  process.exitCode = 1
}
