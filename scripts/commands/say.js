// What the commands say while they work.

let listened = false

/** @param {string} [line] */
export function say(line = '') {
  if (!listened) outliveTheTerminal()
  process.stdout.write(`${line}\n`)
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`

// A closed terminal must not end the process before it has stopped its parts.
function outliveTheTerminal() {
  listened = true
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}
