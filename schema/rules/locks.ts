// Which locks a step of the ledger holds while it decides: always in the order campaign, number, text, run, so that no
// two steps wait for each other.

/** A claim only keeps the campaign's status as it is, so that claims of one campaign do not wait for each other. */
export type Lock = 'campaignStatus' | 'campaign' | 'number' | 'text' | 'run'

export type LedgerStep = keyof typeof locksOf

export const locksOf = {
  claim: ['campaignStatus', 'number', 'text', 'run'],
  record: ['text'],
  recordUnsent: ['campaign', 'number', 'text'], // it may stop or reopen the campaign, find it ended, or opt the number out
  release: ['campaign', 'number', 'text'],
  addAnyway: ['campaign', 'number', 'text'],
} as const satisfies Record<string, readonly Lock[]>
