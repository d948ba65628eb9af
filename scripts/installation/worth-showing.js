// Decides which line of a part's log a person should see at once, and how it reads.

const plainWarning = /\b(WARN|WARNING|Warning|ERROR|FATAL|PANIC|panic)\b|\w*Error: /
const highestInfo = 30 // pino's levels: 40 warns, 50 is an error, 60 is fatal

/**
 * @param {string} line
 * @returns {string | undefined}
 */
export function worthShowing(line) {
  if (!line.startsWith('{')) return plainWarning.test(line) ? line : undefined
  try {
    const { level, msg, err } = JSON.parse(line)
    if (!(level > highestInfo)) return undefined
    return [level > 40 ? 'error:' : 'warning:', msg, err?.message && err.message !== msg ? `(${err.message})` : '']
      .filter(Boolean)
      .join(' ')
  } catch {
    return line
  }
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
