// What workflows are called and what they hear: shared by everybody who starts, signals or asks one.
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import { defineQuery, defineSignal } from '@temporalio/workflow'
import type { Control, ControlInput } from '#schema/control.ts'
import type { Timings } from '#schema/timings.ts'

export const pause = defineSignal<[ControlInput?]>('pause')
export const resume = defineSignal<[ControlInput?]>('resume')
/** Look again: an edit, a rehearsal, a settled text, a moved clock. */
export const changed = defineSignal('changed')
export const status = defineQuery<CampaignProgress>('status')

export interface CampaignProgress {
  state: 'starting' | 'texting' | 'waiting' | 'settling' | 'paused' | 'fenced' | 'ended'
  says: string
  textedInThisExecution: number
}

export interface CampaignWorkflowInput {
  campaignId: string
  installationId: string
  timings: Timings
  /** Signals heard and not applied yet, carried over when it continues as new. */
  control?: Control[]
}

export interface SettleInput {
  textId: string
  attempt: string
  timings: Timings
}

export interface TextInput {
  textId: string
  timings: Timings
}

/** People type these into the CLI. */
export const workflowIds = {
  campaign: (campaignId: string) => `campaign/${campaignId}`,
  campaignOf: (workflowId: string) => workflowId.slice('campaign/'.length),
  settle: (attempt: string) => `settle/${attempt}`,
  text: (textId: string) => `text/${textId}`,
  event: (deliveryId: string) => `event/${deliveryId}`,
  bringContacts: (listId: string) => `bring-contacts/${listId}`,
  connectQuo: (installationId: string) => `connect-quo/${installationId}`,
  lookAfterRestore: (fenceId: string) => `look-after-restore/${fenceId}`,
}

/** The installation is part of a queue's name, so that two checkouts on one Temporal never run each other's work. */
export const queues = (installationId: string) => {
  const decisions = `trickle-${installationId}`
  return { decisions, quo: quoQueueBeside(decisions) }
}

export const quoQueueBeside = (decisions: string) => `${decisions}-quo`

export const CampaignId = defineSearchAttributeKey('CampaignId', SearchAttributeType.KEYWORD)
export const CampaignState = defineSearchAttributeKey('CampaignState', SearchAttributeType.KEYWORD)
export const InstallationId = defineSearchAttributeKey('InstallationId', SearchAttributeType.KEYWORD)

/** Who goes first on the queue to Quo (1 is first): the order of the request budget. */
export const priorities = { replies: 1, healthCheck: 2, campaigns: 3, lookUps: 4, reconciliation: 5 } as const
