// The sandbox's own book in a backup: a Quo does not forget, so a book that goes on after the backup is left as it is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const bookName = join('sandbox', 'book.jsonl')

/**
 * Copies it as far as its last whole line: it may be written meanwhile.
 * @param {string} from the data folder
 * @param {string} to
 * @returns {boolean} whether there is one
 */
export function copyBook(from, to) {
  const book = join(from, bookName)
  if (!existsSync(book)) return false
  const bytes = readFileSync(book)
  mkdirSync(dirname(join(to, bookName)), { recursive: true, mode: 0o700 })
  writeFileSync(join(to, bookName), bytes.subarray(0, bytes.lastIndexOf(10) + 1), { mode: 0o600 })
  return true
}

/**
 * @param {string} folder
 * @param {string} backup
 * @returns {boolean} whether the book in the folder is the one of the backup, perhaps with what came later
 */
export function goesOnAfter(folder, backup) {
  const [now, then] = [join(folder, bookName), join(backup, bookName)]
  if (!existsSync(now) || !existsSync(then)) return false
  const [nowBytes, thenBytes] = [readFileSync(now), readFileSync(then)]
  return nowBytes.length >= thenBytes.length && nowBytes.subarray(0, thenBytes.length).equals(thenBytes)
}
