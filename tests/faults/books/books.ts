// Two books, the sandbox's and ours, compared row by row. Each assertion returns what breaks it, in sentences.
import type { Stack } from '../../support/stack.ts'
import { deliveriesKept } from './deliveries.ts'
import { booksAgree, neverLost, neverTwice } from './once.ts'
import { frozenOrder } from './order.ts'
import { tenInASecond } from './pace.ts'
import { readBooks } from './read-books.ts'
import { leftAlone } from './stops.ts'
import { insideWindows, pausedIsPaused } from './windows.ts'
import { workflowsMatch } from './workflows.ts'

const assertions = [
  neverTwice,
  neverLost,
  booksAgree,
  frozenOrder,
  tenInASecond,
  insideWindows,
  pausedIsPaused,
  leftAlone,
  deliveriesKept,
  workflowsMatch,
]

/** A1 to A9 over all rows of both books; an empty list is what one wants to see. */
export async function checkBooks(stack: Stack): Promise<string[]> {
  const books = await readBooks(stack)
  return assertions.flatMap((assertion) => assertion(books))
}
