// One running workspace: its book, the state the book says, its clock and what is due later.
import { type Agenda, openAgenda } from './agenda.ts'
import { type Book, openBook } from './book/book.ts'
import type { Entry, NewEntry } from './book/entries.ts'
import { startClock } from './clock.ts'
import { apply } from './state/apply.ts'
import { initialState, type State } from './state/state.ts'

export interface Workspace {
  readonly book: Book
  readonly state: State
  readonly agenda: Agenda
  readonly now: () => number
  /** Onto the disk first, then into the state. */
  readonly write: (...entries: NewEntry[]) => Entry[]
}

export function openWorkspace(folder: string, speed: number): Workspace {
  const book = openBook(folder)
  const state = initialState(speed)
  for (const entry of book.entries) apply(state, entry)

  const now = startClock()
  const workspace: Workspace = {
    book,
    state,
    now,
    agenda: openAgenda(speed),
    write(...entries) {
      const written = book.append(entries)
      for (const entry of written) apply(state, entry)
      return written
    },
  }
  workspace.write({ kind: 'started', at: now(), speed })
  return workspace
}
