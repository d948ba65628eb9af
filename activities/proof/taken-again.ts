// Which texts of a campaign did Quo take more often than once, and did a person ask for it?
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { tooOften } from '#schema/rules/acceptances.ts'
import { foldText } from '#schema/rules/fold.ts'
import {
  beginningOf,
  countAcceptances,
  findSentAgain,
  findStrays,
  type Stray,
  type TextAcceptances,
} from '../queries/proof/acceptances.ts'
import type { TakenAgain } from '../queries/proof/people.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** A text that was, or may have been, taken more than once, with the messages at Quo that have its words. */
export interface Taken extends TextAcceptances {
  messageIds: string[]
  often: 'twice' | 'again' | undefined
}

export interface AllTaken {
  /** Messages with the words of a text, in no row of the ledger. */
  strays: Stray[]
  texts: Taken[]
}

/** Both books of ours: what the stories call accepted, and the messages that Quo reported. */
export async function findTaken(db: Handle, campaignId: string): Promise<AllTaken> {
  const since = await beginningOf(db, campaignId)
  if (!since) return { strays: [], texts: [] }
  const found = await findStrays(db, campaignId, since)
  const strays = found.filter(({ text, body }) => foldText(text) === foldText(body))
  const suspects = new Set([...strays.map(({ textId }) => textId), ...(await findSentAgain(db, { campaignId }))])
  const texts = await countAcceptances(db, [...suspects])
  const straysOf = Map.groupBy(strays, ({ textId }) => textId)
  return {
    strays,
    texts: texts.map((text) => {
      const beside = straysOf.get(text.textId)?.map(({ messageId }) => messageId) ?? []
      const messageIds = [...(text.providerId ? [text.providerId] : []), ...beside]
      const { attempts, releases } = text
      return { ...text, messageIds, often: tooOften({ attempts, releases, messages: messageIds.length }) }
    }),
  }
}

export const takenAgain = ({ texts }: AllTaken): TakenAgain => ({
  twice: texts.filter(({ often }) => often === 'twice').map(({ textId }) => textId),
  again: texts.filter(({ often }) => often === 'again').map(({ textId }) => textId),
})
