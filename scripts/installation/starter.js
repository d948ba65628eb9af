// Notices when the npm that runs us is gone: it passes on a signal only to its shell, which keeps it to itself.
import { commandLineOf, identityOf, parentOf } from './process-identity.js'

/** @param {() => void} gone */
export function whenStarterIsGone(gone) {
  if (!process.env.npm_lifecycle_event) return // started by hand, and then the shell may well be closed
  const starters = upToNpm(process.ppid)
  const identities = starters.map(identityOf)
  const watch = setInterval(() => {
    if (starters.every((pid, index) => identityOf(pid) === identities[index])) return
    clearInterval(watch)
    gone()
  }, 1000)
  watch.unref()
}

// Not further: whoever ran npm may leave it running.
function upToNpm(pid, depth = 3) {
  if (pid <= 1 || depth === 0) return []
  if (/\bnpm\b/.test(commandLineOf(pid))) return [pid]
  const above = upToNpm(parentOf(pid), depth - 1)
  return above.length > 0 ? [pid, ...above] : []
}
