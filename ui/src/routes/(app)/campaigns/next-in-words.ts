// What a campaign does next, in one line.
import type { CampaignSummary } from '#lib/shapes.ts'

type Known = Pick<CampaignSummary, 'status' | 'statusReason' | 'nextWindowAt' | 'nextWindowWords' | 'ended'>

export function nextInWords({ status, statusReason, nextWindowWords, ended }: Known): string {
  switch (status) {
    case 'draft':
      return 'Nothing is sent until you activate it.'
    case 'paused':
      return statusReason ?? 'Paused. Nothing is sent until you resume it.'
    case 'completed':
      return ended ? `Ended early${statusReason ? `: ${statusReason}` : '.'}` : 'Done.'
    case 'active':
      return nextWindowWords ?? 'Everybody’s turn has come; the last texts are being settled.'
  }
}
