// Writing down what became of an attempt. Every write names the attempt and the states it may leave, so an answer that
// comes late, or twice, or after another attempt, changes only what it is about.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { whatToDo, type SendOutcome } from '#schema/rules/quo-answer.ts'
import { answerable } from '#schema/rules/text-state.ts'
import { pauseByGuard } from '../campaigns/pause-by-guard.ts'
import { limitWaits, lockCampaign, lockNumber, lockText } from '../queries/locks.ts'
import { keepMessage } from '../queries/messages.ts'
import { noteOptOut } from '../queries/opt-outs.ts'
import { closeRun, giveBackPlace } from '../queries/runs.ts'
import { findTextByProviderId, newestOutcomes, stepText, type Text } from '../queries/texts.ts'
import type { Services } from '../services.ts'
import type { ClaimedText } from './claim-text.ts'

const forbiddenRunning = 3

/** Records an attempt's own answer. It counts however late: only "unknown" is left to a row still `sending`. */
export async function recordAnswer(services: Services, claimed: ClaimedText, outcome: SendOutcome): Promise<void> {
  const { db, timings } = services
  await db.transaction().execute(async (trx) => {
    await limitWaits(trx, timings.lockTimeoutMs) // whoever records is patient, and must not hold up a pause
    const text = await lockInOrder(trx, claimed, outcome)
    if (!text || text.attempt !== claimed.attempt) return // another attempt owns the row
    const at = await services.now(trx)
    switch (outcome.kind) {
      case 'accepted':
        return recordAccepted(trx, text, outcome, at)
      case 'unknown':
        if (text.state === 'sending')
          await stepText(trx, text, { to: 'unknown', reason: outcome.reason, businessAt: at })
        return undefined
      case 'notSent':
        return recordUnsent(trx, text, 'pending', outcome.reason, at)
      case 'refused':
        return recordRefused(services, trx, text, outcome, at)
      case 'accountRefused':
        return recordAccountRefused(services, trx, text, outcome, at)
    }
  })
}

/** Campaign, number, text, as everywhere; the campaign only when the answer may stop it. */
async function lockInOrder(trx: Transaction<DB>, claimed: ClaimedText, outcome: SendOutcome) {
  if (outcome.kind === 'accountRefused' || outcome.kind === 'refused') {
    const owner = await trx
      .selectFrom('outgoingText')
      .select('campaignId')
      .where('id', '=', claimed.id)
      .executeTakeFirst()
    if (owner?.campaignId) await lockCampaign(trx, owner.campaignId)
    await lockNumber(trx, claimed.phone)
  }
  return lockText(trx, claimed.id)
}

async function recordAccepted(trx: Transaction<DB>, text: Text, outcome: SendOutcome & { kind: 'accepted' }, at: Date) {
  await takeIdFromMatch(trx, text, outcome.providerId, at)
  const set = { providerId: outcome.providerId, answeredWithId: true }
  const released = text.state === 'pending' && text.releasedAt !== null
  if (released || isAnswerable(text)) {
    await stepText(trx, text, { to: 'sent', set, businessAt: at })
  } else {
    await trx
      .updateTable('outgoingText')
      .set(set)
      .where('id', '=', text.id)
      .where('attempt', '=', text.attempt)
      .execute()
  }
  await keepMessage(trx, {
    id: outcome.providerId,
    conversationId: outcome.conversationId ?? null,
    direction: 'outgoing',
    phone: text.phone,
    ownPhone: text.fromPhone,
    text: text.body,
    status: 'queued',
    errorCode: null,
    at: new Date(),
  })
}

/** An id from our own answer beats a matched one: the row that was matched with it is unknown again. */
async function takeIdFromMatch(trx: Transaction<DB>, text: Text, providerId: string, businessAt: Date) {
  const other = await findTextByProviderId(trx, providerId)
  if (!other || other.id === text.id) return
  const locked = await lockText(trx, other.id)
  if (!locked || locked.providerId !== providerId || locked.answeredWithId) return
  await stepText(trx, locked, {
    to: 'unknown',
    reason: 'its id was another text’s',
    set: { providerId: null },
    businessAt,
  })
}

async function recordUnsent(trx: Transaction<DB>, text: Text, to: 'pending' | 'failed', reason: string, at: Date) {
  if (!isAnswerable(text)) return
  await stepText(trx, text, { to, reason, businessAt: at })
  if (text.runId) await giveBackPlace(trx, text.runId)
}

async function recordRefused(
  services: Services,
  trx: Transaction<DB>,
  text: Text,
  outcome: SendOutcome & { kind: 'refused' },
  at: Date,
) {
  await recordUnsent(trx, text, 'failed', outcome.reason, at)
  if (outcome.optedOut) {
    await noteOptOut(trx, { phone: text.phone, becomes: 'out', source: 'quo', at: new Date() })
  }
  if (outcome.reason === 'forbidden by Quo' && text.campaignId) {
    const newest = await newestOutcomes(trx, text.campaignId, forbiddenRunning)
    const inARow = newest.length === forbiddenRunning && newest.every(({ reason }) => reason === outcome.reason)
    if (inARow) await stopCampaign(services, trx, text.campaignId, 'three numbers running were forbidden')
  }
}

async function recordAccountRefused(
  services: Services,
  trx: Transaction<DB>,
  text: Text,
  outcome: SendOutcome & { kind: 'accountRefused' },
  at: Date,
) {
  await recordUnsent(trx, text, 'pending', outcome.reason, at)
  if (outcome.holdsToNextDate) {
    if (text.runId) await closeRun(trx, text.runId, outcome.reason, at)
  } else if (text.campaignId) {
    await stopCampaign(services, trx, text.campaignId, outcome.reason)
  }
}

async function stopCampaign(services: Services, trx: Transaction<DB>, id: string, reason: keyof typeof whatToDo) {
  const sentence = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}. ${whatToDo[reason]}`
  await pauseByGuard(trx, id, sentence, services.now)
  services.log.warn({ campaignId: id, reason }, 'a campaign was paused because Quo refuses')
}

const isAnswerable = (text: Text) => answerable.some((state) => state === text.state)
