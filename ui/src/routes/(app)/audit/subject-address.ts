// Where the subject of a line of the audit can be looked at.
import { address } from '#lib/address.ts'
import type { AuditLine } from '#lib/shapes.ts'

export function subjectAddress({ subject, subjectId, campaignId }: AuditLine): string | undefined {
  if (campaignId) return address.campaign(campaignId)
  switch (subject) {
    case 'list':
      return address.lists
    case 'person':
    case 'invitation':
    case 'token':
      return address.people
    case 'conversation':
      return address.conversation(subjectId)
    case 'optOut':
      return address.optOuts
    case 'hold':
    case 'event':
      return address.review
    case 'fence':
      return address.afterRestore
    case 'installation':
    case 'legacySecret':
      return address.account
    case 'session': // each person sees their own, on Account
    case 'campaign':
    case 'text':
      return undefined
  }
}
