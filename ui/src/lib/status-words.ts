// The four statuses of a campaign, as they are written.
import type { CampaignStatus } from './shapes.ts'

export const statusWords: Record<CampaignStatus, string> = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
}
