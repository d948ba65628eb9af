// A person answers: the reply goes into the ledger under the id that its writer gave it, so that a double click, a retry
// or a second answer of a broken connection writes it once.
import { whyNoAnswer } from '#schema/rules/reply.ts'
import type { Database } from '../database.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'
import { readConversation } from '../queries/conversations.ts'
import { lockNumber } from '../queries/locks.ts'
import { notifyConversation } from '../queries/notices.ts'
import { findNumber } from '../queries/numbers.ts'
import { writeSingleText } from '../queries/single-texts.ts'
import { findText, type Text } from '../queries/texts.ts'

export type ReplyResult =
  | { kind: 'written'; text: Text }
  | { kind: 'missing' }
  | { kind: 'refused'; why: string }
  | { kind: 'taken' } // another text has this id

interface NewReply {
  conversationId: string
  textId: string
  body: string
}

export async function writeReply(
  db: Database,
  { conversationId, textId, body }: NewReply,
  by: DoneBy & { personId: string },
): Promise<ReplyResult> {
  return db.transaction().execute(async (trx) => {
    const found = await readConversation(trx, conversationId)
    if (!found) return { kind: 'missing' }
    await lockNumber(trx, found.phone)
    const written = await findText(trx, textId)
    if (written) return isSame(written, found.phone, body) ? { kind: 'written', text: written } : { kind: 'taken' }

    const conversation = (await readConversation(trx, conversationId)) ?? found // as it is under the lock
    const why = whyNoAnswer(conversation)
    if (why !== undefined) return { kind: 'refused', why }
    const number = await findNumber(trx, conversation.sendingNumberId ?? '')
    if (!number) return { kind: 'missing' }

    const { phone } = conversation
    const from = { fromNumberId: number.id, fromPhone: number.phone }
    const reply = { id: textId, kind: 'reply', key: `reply:${textId}`, phone, body, writtenBy: by.personId } as const
    await writeSingleText(trx, { ...reply, ...from })
    const subject = { subject: 'conversation', subjectId: conversationId } as const
    await keepAudit(trx, { action: 'reply written', ...subject, after: { textId }, ...by })
    await notifyConversation(trx, phone)
    const text = await findText(trx, textId)
    return text ? { kind: 'written', text } : { kind: 'missing' }
  })
}

const isSame = (text: Text, phone: string, body: string) =>
  text.kind === 'reply' && text.phone === phone && text.body === body
