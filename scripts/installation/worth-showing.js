// Decides which line of a part's log a person should see at once, and how it reads.

const plainWarning = /\b(WARN|WARNING|Warning|ERROR|FATAL|PANIC|panic)\b|\w*Error: /
const levelsShown = { warn: 'warning:', error: 'error:', fatal: 'error:' }

/**
 * @param {string} line
 * @returns {string | undefined}
 */
export function worthShowing(line) {
  const said = readLine(line)
  if (!said) return plainWarning.test(line) ? line : undefined
  const level = levelsShown[said.level]
  return level && `${level} ${sentenceOf(said)}`
}

/** A line as a person reads it. @param {string} line */
export function inWords(line) {
  const said = readLine(line)
  return said ? sentenceOf(said) : line
}

/** @returns {{ level: string, message: string, error?: { message: string, stack?: string } } | undefined} */
function readLine(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const { level, message, error, err } = JSON.parse(line)
    return { level, message, error: error ?? err }
  } catch {
    return undefined
  }
}

function sentenceOf({ message, error }) {
  const where = error?.stack?.match(/\n\s+at (.*)/)?.[1]
  const why = [error?.message !== message && error?.message, where && `at ${where}`].filter(Boolean).join(', ')
  return why ? `${message} (${why})` : message
}

const fullDisk =
  'The disk is full, so PostgreSQL cannot write: free some space. What was committed stays, nothing more is sent, and ' +
  'everything goes on by itself once there is room.'
const againAfterMs = 30_000

/** PostgreSQL reports refused statements too, and those are answered by whoever made them. */
export function worthShowingOfPostgres() {
  let saidFullAt = -Infinity
  /** @param {string} line */
  return (line) => {
    if (!line.includes('No space left on device')) return line.includes('PANIC:') ? line : undefined
    if (Date.now() - saidFullAt < againAfterMs) return undefined
    saidFullAt = Date.now()
    return fullDisk
  }
}

/** Temporal reports every interrupted poll as an error; when it ends, its last lines are shown anyway. */
export const nothing = () => undefined
