// Somebody writes to us, as if their message had come by a webhook.
import { randomUUIDv7 } from 'node:crypto'
import type { Database } from '#activities/database.ts'
import { receiveMessage } from '#activities/inbox/receive-message.ts'

export interface Heard {
  id?: string
  at?: Date
  /** Found when Quo is asked after a restore. */
  when?: 'live' | 'afterwards'
}

/** Returns the confirmation that is to be sent, if one is. */
export function hear(db: Database, from: string, text: string, heard: Heard = {}) {
  const { id = `AC${randomUUIDv7()}`, at = new Date(), when = 'live' } = heard
  const parties = { direction: 'incoming', phone: from, ownPhone: '+14155550100' } as const
  const message = { id, conversationId: null, ...parties, text, status: 'received', errorCode: null, at }
  return db.transaction().execute((trx) => receiveMessage(trx, message, { when, now: new Date() }))
}
