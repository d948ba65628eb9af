// Which status a campaign may move to from where.
import type { CampaignStatus } from '../database.ts'

const next: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['active'],
  active: ['paused', 'completed'],
  paused: ['active', 'completed'],
  completed: ['active'], // only when a person releases an unconfirmed text
}

export const canBecome = (from: CampaignStatus, to: CampaignStatus): boolean => next[from].includes(to)
