// What a gate is: it takes the locks of a text, reads what is so under them, and lets a pure rule decide.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { ClaimDecision } from '#schema/rules/claim.ts'
import type { SingleDecision } from '#schema/rules/reply-gate.ts'
import type { Text } from '../queries/texts.ts'
import type { Services } from '../services.ts'

/** Undefined: it is not to be claimed, like this or at all. */
export type Gate = (
  services: Pick<Services, 'now' | 'timings'>,
  trx: Transaction<DB>,
  text: Text,
  runId?: string,
) => Promise<{ text: Text; decision: ClaimDecision | SingleDecision; businessAt: Date } | undefined>
