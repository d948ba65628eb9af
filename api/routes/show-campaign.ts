// A campaign as the API shows it: rows, figures, and dates in words.
import type { Database } from '#activities/database.ts'
import {
  countUndecided,
  listCampaigns,
  listStatusChanges,
  readCampaign,
  scheduleOf,
} from '#activities/queries/campaigns.ts'
import { datesWithRun, listRuns } from '#activities/queries/runs.ts'
import { findActivation } from '#activities/queries/activations.ts'
import { countTexts, countVariants } from '#activities/queries/texts.ts'
import { Weekday, type Campaign, type CampaignSummary } from '#schema/campaign.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { nextWindow } from '#schema/rules/send-window.ts'
import { addDays, inWords, localParts } from '#schema/rules/time.ts'
import { workflowIds } from '#workflows/messages.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'

export const OfCampaign = of('campaign')
export const noSuchCampaign = () => new Refusal('notFound', 'There is no such campaign.')

type Row = Awaited<ReturnType<typeof listCampaigns>>[number]

export async function showSummary(db: Database, row: Row, at: Date): Promise<CampaignSummary> {
  const window = row.status === 'active' ? await findNextWindow(db, row, at) : undefined
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    statusReason: row.statusReason,
    revision: row.revision,
    recipients: row.recipients,
    texted: row.texted,
    replied: row.replied,
    nextWindowAt: window?.opensAt.toISOString() ?? null,
    nextWindowWords: window ? inWords(window.opensAt, row.zone) : null,
    archived: row.archivedAt !== null,
    ended: row.endedAt !== null,
    createdAt: row.createdAt.toISOString(),
  }
}

async function findNextWindow(db: Database, row: Row, at: Date) {
  const taken = await datesWithRun(db, row.id, addDays(localParts(at, row.zone).date, -1))
  return nextWindow(scheduleOf(row), at, (date) => taken.has(date))
}

/** Refuses when there is none. */
export async function showOrRefuse(parts: Parts, id: string): Promise<Campaign> {
  const shown = await showCampaign(parts, id)
  if (!shown) throw noSuchCampaign()
  return shown
}

async function showCampaign({ db, settings, now }: Parts, id: string): Promise<Campaign | undefined> {
  const row = await readCampaign(db, id)
  if (!row) return undefined
  const [counts, undecided, variants, activation, runs, changes, at] = await Promise.all([
    countTexts(db, id),
    countUndecided(db, id),
    row.messageB === null ? [] : countVariants(db, id),
    findActivation(db, id),
    listRuns(db, id),
    listStatusChanges(db, id),
    now(db),
  ])
  return {
    ...(await showSummary(db, row, at)),
    message: row.message,
    messageB: row.messageB,
    split: row.split,
    splitSeed: row.splitSeed,
    listId: row.listId,
    listName: row.listName,
    sendingNumberId: row.sendingNumberId,
    sendingNumber: row.sendingPhone ? formatPhone(row.sendingPhone) : null,
    days: Weekday.array().parse(row.days),
    sendAt: row.sendAt,
    zone: row.zone,
    windowMinutes: row.windowMinutes,
    batchSize: row.batchSize,
    counts,
    undecided,
    variants,
    optedOut: row.optedOut,
    runs: runs.map((run) => ({
      id: run.id,
      kind: run.kind,
      localDate: run.localDate,
      state: run.state,
      quota: run.quota,
      used: run.used,
      openedAt: run.openedAt?.toISOString() ?? null,
      closedAt: run.closedAt?.toISOString() ?? null,
      closeReason: run.closeReason,
    })),
    changes: changes.map(({ fromStatus, toStatus, source, by, reason, at: when }) => ({
      from: fromStatus,
      to: toStatus,
      source,
      by,
      reason,
      at: when.toISOString(),
    })),
    workflowUrl: row.status === 'draft' ? null : workflowUrl(settings.temporal, id),
    activation: activation ? showActivation(activation) : null,
    activatedAt: row.activatedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

function showActivation(activation: NonNullable<Awaited<ReturnType<typeof findActivation>>>) {
  const { by, at, statement, businessName, consentSource, consentOn, consentWording } = activation
  const consent = consentSource === null ? null : { source: consentSource, on: consentOn, wording: consentWording }
  return { by, at: at.toISOString(), statement, businessName, consent }
}

function workflowUrl({ uiUrl, namespace }: Parts['settings']['temporal'], campaignId: string): string | null {
  if (!uiUrl) return null
  return `${uiUrl.replace(/\/$/, '')}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowIds.campaign(campaignId))}`
}
