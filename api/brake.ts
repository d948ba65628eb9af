// Slows down whoever guesses: by address and by account, in one sentence that says how long.
import type { Database } from '#activities/database.ts'
import { takeTry, type Tried } from '#activities/people/try-sign-in.ts'
import { waitInWords } from '#schema/rules/sign-in-wait.ts'
import { Refusal } from './refusal.ts'

export async function refuseHastyTry(db: Database, tried: Tried): Promise<void> {
  const waitMs = await takeTry(db, tried)
  if (waitMs === 0) return
  throw new Refusal('tooMany', `Too many tries. Wait ${waitInWords(waitMs)}, then try again.`, { retryAfterMs: waitMs })
}
