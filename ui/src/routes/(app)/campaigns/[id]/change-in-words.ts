// One change of a campaign's status: what was done, by whom, and through what.
import type { Campaign, CampaignStatus } from '#lib/shapes.ts'

type Change = Campaign['changes'][number]

const through: Record<Change['source'], string> = {
  page: 'on this page',
  api: 'through the API',
  cli: 'through the Temporal command line',
  guard: 'by Trickle, to protect your account',
  system: 'by itself',
}

export function changeInWords({ from, to, source, by }: Change): string {
  const who = by ? `by ${by} ` : ''
  return `${deed(from, to, source)} ${who}${through[source]}`
}

function deed(from: CampaignStatus, to: CampaignStatus, source: Change['source']): string {
  switch (to) {
    case 'active':
      return from === 'draft' ? 'Activated' : from === 'completed' ? 'Made active again' : 'Resumed'
    case 'paused':
      return 'Paused'
    case 'completed':
      return source === 'system' ? 'Completed' : 'Ended'
    case 'draft':
      return 'Made a draft'
  }
}
