// A9: what runs in Temporal is what the rows say, and no request slot is held for ever.
import type { Books } from './read-books.ts'

/** A9: the open campaign workflows are the Active and Paused campaigns; no slot outlives its lease. */
export function workflowsMatch({ campaigns, openWorkflows, lateSlots }: Books): string[] {
  const wanted = campaigns
    .filter(({ status }) => status === 'active' || status === 'paused')
    .map(({ id }) => `campaign/${id}`)
  const open = new Set(openWorkflows)
  return [
    ...wanted.filter((id) => !open.has(id)).map((id) => `A9: ${id} has no open workflow`),
    ...openWorkflows.filter((id) => !wanted.includes(id)).map((id) => `A9: ${id} is open and should not be`),
    ...(lateSlots > 0 ? [`A9: ${lateSlots} request slots are held beyond their lease`] : []),
  ]
}
