// Writing down what became of an attempt. Every write names the attempt and the states it may leave, so an answer that
// comes late, or twice, or after another attempt, changes only what it is about.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { whatToDo, type AccountReason, type SendOutcome } from '#schema/rules/quo-answer.ts'
import {
  forbiddenRunning,
  gaveIdUp,
  givesIdUp,
  isForbiddenRunning,
  outcomeOfSingle,
  recordOutcome,
  saysUnsent,
  type Recorded,
} from '#schema/rules/record.ts'
import { pauseByGuard } from '../campaigns/pause-by-guard.ts'
import { reopenCampaign } from '../campaigns/reopen-campaign.ts'
import type { CampaignRow } from '../queries/campaigns.ts'
import { limitWaits, lockText, takeLocks } from '../queries/locks.ts'
import { keepMessage } from '../queries/messages.ts'
import { noteOptOut } from '../queries/opt-outs.ts'
import { closeRun, giveBackPlace } from '../queries/runs.ts'
import { findTextByProviderId, newestOutcomes, setText, stepText, type Text } from '../queries/texts.ts'
import type { Services } from '../services.ts'
import type { ClaimedText } from './claim-text.ts'

/** Records an attempt's own answer. It counts however late: only "unknown" is left to a row still `sending`. */
export async function recordAnswer(services: Services, claimed: ClaimedText, answer: SendOutcome): Promise<void> {
  const { db, timings } = services
  const outcome = claimed.campaignId === null ? outcomeOfSingle(answer) : answer
  await db.transaction().execute(async (trx) => {
    await limitWaits(trx, timings.lockTimeoutMs) // whoever records is patient, and must not hold up a pause
    const { id: textId, campaignId, phone } = claimed
    const step = saysUnsent(outcome) ? 'recordUnsent' : 'record'
    const { campaign, text } = await takeLocks(trx, step, { campaignId, phone, textId })
    const recorded = text && recordOutcome(text, campaign, claimed.attempt, outcome)
    if (!recorded) return
    const at = await services.now(trx)
    if (outcome.kind === 'accepted') await keepAccepted(trx, text, outcome, recorded, at)
    else await takeSteps(trx, text, recorded, at)
    if (recorded.givesPlaceBack && text.runId) await giveBackPlace(trx, text.runId)
    if (recorded.optsOut) {
      await noteOptOut(trx, { phone: text.phone, becomes: 'out', source: 'quo', at: new Date() })
    }
    await tellCampaign(services, trx, { campaign, runId: text.runId }, recorded.campaign, at)
  })
}

async function keepAccepted(
  trx: Transaction<DB>,
  text: Text,
  { providerId, conversationId }: SendOutcome & { kind: 'accepted' },
  { step }: Recorded,
  at: Date,
) {
  await takeIdFromMatch(trx, text, providerId, at)
  const set = { providerId, answeredWithId: true }
  if (step) await stepText(trx, text, { ...step, set, businessAt: at })
  else await setText(trx, text, set)
  await keepMessage(trx, {
    id: providerId,
    conversationId: conversationId ?? null,
    direction: 'outgoing',
    phone: text.phone,
    ownPhone: text.fromPhone,
    text: text.body,
    status: 'queued',
    errorCode: null,
    at: new Date(),
  })
}

async function takeSteps(trx: Transaction<DB>, text: Text, { step, nextStep }: Recorded, at: Date) {
  const stepped = step && (await stepText(trx, text, { ...step, businessAt: at }))
  if (stepped && nextStep) await stepText(trx, stepped, { ...nextStep, businessAt: at })
}

async function takeIdFromMatch(trx: Transaction<DB>, text: Text, providerId: string, businessAt: Date) {
  const other = await findTextByProviderId(trx, providerId)
  if (!other || other.id === text.id) return
  const locked = await lockText(trx, other.id)
  if (locked && givesIdUp(locked, providerId))
    await stepText(trx, locked, { ...gaveIdUp, set: { providerId: null }, businessAt })
}

async function tellCampaign(
  services: Services,
  trx: Transaction<DB>,
  { campaign, runId }: { campaign: CampaignRow | undefined; runId: string | null },
  says: Recorded['campaign'],
  at: Date,
) {
  switch (says.kind) {
    case 'goesOn':
      return
    case 'reopens':
      if (campaign) await reopenCampaign(trx, campaign, wasUnsent, services.now)
      return
    case 'holdsToNextDate':
      if (runId) await closeRun(trx, runId, says.reason, at)
      return
    case 'pauses':
      if (campaign) await stopCampaign(services, trx, campaign.id, says.reason)
      return
    case 'pausesIfForbiddenRunning':
      if (campaign && isForbiddenRunning(await newestOutcomes(trx, campaign.id, forbiddenRunning)))
        await stopCampaign(services, trx, campaign.id, 'three numbers running were forbidden')
  }
}

const wasUnsent = { source: 'system', reason: 'A text turned out not to have been sent.' } as const

async function stopCampaign(services: Services, trx: Transaction<DB>, id: string, reason: AccountReason) {
  const sentence = `${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)}. ${whatToDo[reason]}`
  await pauseByGuard(trx, id, sentence, services.now)
  services.log.warn({ campaignId: id, reason }, 'a campaign was paused because Quo refuses')
}
