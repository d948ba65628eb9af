// A reason to stop that a person can act on: shown as its sentence, without a stack.

export class Trouble extends Error {}

/** @param {unknown} error */
export function tellTrouble(error) {
  console.error(error instanceof Trouble ? `\n${error.message}` : error)
  process.exitCode = 1
}
