// Which status a campaign may move to from where.
import type { CampaignStatus } from '../database.ts'

const next: Record<CampaignStatus, readonly CampaignStatus[]> = {
  draft: ['active'],
  active: ['paused', 'completed'],
  paused: ['active', 'completed'],
  completed: ['active'], // when a person releases a text or adds somebody anyway, or a text proves unsent after all
}

export const canBecome = (from: CampaignStatus, to: CampaignStatus): boolean => next[from].includes(to)

/** Out of the way, and kept: only what does not run. */
export const mayBeArchived = (status: CampaignStatus): boolean => status === 'draft' || status === 'completed'

/** What a pause or a resume does, whoever asks for it. */
export function underControl(
  status: CampaignStatus,
  action: 'pause' | 'resume',
): { becomes: 'active' | 'paused' } | 'already' | 'refused' {
  const [from, to] = action === 'pause' ? (['active', 'paused'] as const) : (['paused', 'active'] as const)
  if (status === to) return 'already'
  return status === from ? { becomes: to } : 'refused'
}
