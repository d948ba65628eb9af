// The book: one line of JSON for everything that happened, on disk before anybody hears of it. Lines are only added.
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Entry, type NewEntry } from './entries.ts'

export interface Book {
  /** Everything since the last reset, oldest first. */
  readonly entries: readonly Entry[]
  /** Numbers the entries and writes them in one go, so that what belongs together is there together. */
  append(entries: readonly NewEntry[]): Entry[]
}

export function openBook(folder: string): Book {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'book.jsonl')
  let entries: Entry[] = []
  let seq = 0

  const remember = (entry: Entry) => {
    if (entry.kind === 'reset') entries = []
    entries.push(entry)
    seq = entry.seq
  }
  for (const entry of readBook(file)) remember(entry)

  return {
    get entries() {
      return entries
    },
    append(added) {
      const numbered: Entry[] = added.map((entry, n) => ({ ...entry, seq: seq + n + 1 }))
      // the operating system has it now: a killed sandbox loses nothing, only a power cut could
      appendFileSync(file, numbered.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 })
      numbered.forEach(remember)
      return numbered
    },
  }
}

/** A torn last line was never acknowledged to anybody and is cut off. Damage anywhere else is not repaired in silence. */
function readBook(file: string): Entry[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) truncateSync(file, end)

  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1)
  return lines.map((line, n) => readLine(line, `${file}, line ${n + 1}`))
}

function readLine(line: string, place: string): Entry {
  try {
    return Entry.parse(JSON.parse(line))
  } catch (cause) {
    throw new Error(`${place} is not a line of this book. Move the file away to start with an empty one.`, { cause })
  }
}
