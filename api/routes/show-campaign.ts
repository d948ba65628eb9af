// A campaign as the API shows it: rows, figures, and dates in words.
import type { Database } from '#activities/database.ts'
import { listCampaigns, listStatusChanges, readCampaign, scheduleOf } from '#activities/queries/campaigns.ts'
import { datesWithRun, listRuns } from '#activities/queries/runs.ts'
import { countTexts } from '#activities/queries/texts.ts'
import type { Campaign, CampaignSummary } from '#schema/campaign.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { nextWindow } from '#schema/rules/send-window.ts'
import { addDays, inWords, localParts } from '#schema/rules/time.ts'
import { workflowIds } from '#workflows/messages.ts'
import type { Parts } from '../parts.ts'

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
    createdAt: row.createdAt.toISOString(),
  }
}

async function findNextWindow(db: Database, row: Row, at: Date) {
  const taken = await datesWithRun(db, row.id, addDays(localParts(at, row.zone).date, -1))
  return nextWindow(scheduleOf(row), at, (date) => taken.has(date))
}

export async function showCampaign({ db, settings, now }: Parts, id: string): Promise<Campaign | undefined> {
  const row = await readCampaign(db, id)
  if (!row) return undefined
  const [counts, runs, changes, at] = await Promise.all([
    countTexts(db, id),
    listRuns(db, id),
    listStatusChanges(db, id),
    now(db),
  ])
  const { days, sendAt, zone, windowMinutes } = { ...row, ...scheduleOf(row) }
  return {
    ...(await showSummary(db, row, at)),
    message: row.message,
    listId: row.listId,
    listName: row.listName,
    sendingNumberId: row.sendingNumberId,
    sendingNumber: row.sendingPhone ? formatPhone(row.sendingPhone) : null,
    days: [...days],
    sendAt,
    zone,
    windowMinutes,
    batchSize: row.batchSize,
    counts,
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
    activatedAt: row.activatedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
  }
}

function workflowUrl({ uiUrl, namespace }: Parts['settings']['temporal'], campaignId: string): string | null {
  if (!uiUrl) return null
  return `${uiUrl.replace(/\/$/, '')}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowIds.campaign(campaignId))}`
}
