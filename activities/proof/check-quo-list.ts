// The ledger agrees with Quo's own list, read to its end: each id is there with its numbers and words, nothing with the
// words of a text is beside it, and what is unconfirmed is absent.
import type { ListedMessage } from '#schema/quo-message.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { foldText } from '#schema/rules/fold.ts'
import { clockToleranceMs } from '#schema/rules/settle.ts'
import { settledAfterMs, type Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import {
  findKnown,
  findLookalikes,
  findUnlisted,
  readListedTime,
  type KnownMessage,
  type Lookalike,
} from '../queries/proof/listed.ts'
import type { Quo } from '../quo/client.ts'
import { listOutgoing, ListNotInFull } from '../quo/list-messages.ts'

interface Quos {
  db: Database
  quo: Quo
  timings: Timings
  /** Told how many messages were read so far. */
  onProgress?: (messages: number) => void
}

/**
 * The list is read up to the moment at which reading began, and the ledger after each page: what is sent meanwhile is in
 * neither, and what Quo took a moment ago is given the time of settling.
 */
export async function checkQuoList({ db, quo, timings, onProgress }: Quos): Promise<Finding> {
  const name = 'quoAgrees'
  const time = await readListedTime(db)
  if (!time) return { name, numbers: {}, violations: [] }
  const youngMs = settledAfterMs(timings)
  const listed = new Set<string>()
  const violations: string[] = []
  try {
    const after = new Date(time.from.getTime() - clockToleranceMs)
    for await (const page of listOutgoing(quo, after, time.until)) {
      for (const { id } of page) listed.add(id)
      violations.push(...(await comparePage(db, page, youngMs)))
      onProgress?.(listed.size)
    }
  } catch (error) {
    if (!(error instanceof ListNotInFull)) throw error
    return {
      name,
      numbers: { listed: listed.size },
      violations,
      unchecked: `Quo’s list was not read to its end: ${error.message}`,
    }
  }
  const { texts, unlisted } = await findUnlisted(db, [...listed], time, youngMs)
  const missing = unlisted.filter(({ young }) => !young)
  return {
    name,
    numbers: { listed: listed.size, texts, young: unlisted.length - missing.length },
    violations: [
      ...violations,
      ...missing.map(({ textId, providerId }) => `Text ${textId} has Quo’s id ${providerId}, which Quo does not list.`),
    ],
  }
}

async function comparePage(db: Database, page: ListedMessage[], youngMs: number): Promise<string[]> {
  const known = await findKnown(db, page)
  const lookalikes = await findLookalikes(db, page, { youngMs, toleranceMs: clockToleranceMs })
  const words = new Map(page.map(({ id, text }) => [id, foldText(text ?? '')]))
  const sameWords = ({ messageId, body }: { messageId: string; body: string }) =>
    words.get(messageId) === foldText(body)
  return [
    ...known.flatMap((message) => tellKnown(message, sameWords(message))),
    ...lookalikes.filter((one) => sameWords(one) && !one.released && !one.young).map(tellLookalike),
  ]
}

function tellKnown({ textId, messageId, sameNumbers }: KnownMessage, sameWords: boolean): string[] {
  if (!sameNumbers) return [`Text ${textId} and message ${messageId} differ in their numbers at Quo.`]
  return sameWords ? [] : [`Text ${textId} and message ${messageId} differ in their words at Quo.`]
}

function tellLookalike({ textId, messageId, state }: Lookalike): string {
  return state === 'unconfirmed'
    ? `Text ${textId} is unconfirmed, but Quo lists message ${messageId} with its numbers and words.`
    : `Quo lists message ${messageId} with the numbers and words of text ${textId}, and it is in no row of the ledger.`
}
