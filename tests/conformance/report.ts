// What a comparison found, in sentences.
import type { ClientReport } from './client-keeps.ts'
import type { Document } from './document.ts'
import type { Sorted } from './expected.ts'
import type { SandboxReport } from './sandbox-keeps.ts'

export interface Report {
  document: Document
  sandbox: SandboxReport
  client: ClientReport
  sorted: Sorted
}

export function reportLines({ document, sandbox, client, sorted }: Report): string[] {
  const { unexpected, explained, idle } = sorted
  const known = explained.reduce((sum, { count }) => sum + count, 0)
  return [
    `${document.title}: ${document.operations.length} operations`,
    `  The sandbox plays ${sandbox.played} of them; ${sandbox.requests} requests were made of it.`,
    `  Not played: ${listed(sandbox.notPlayed)}.`,
    `  We use ${client.operations.length} of them: ${listed(client.operations)}.`,
    `  ${client.requests} requests of ours were looked at, and ${client.answersRead} forms of an answer were read.`,
    `\n${known} differences are known and meant:`,
    ...explained.map(({ because, count }) => `  ${String(count).padStart(4)}  ${because}`),
    ...(idle.length > 0 ? ['\nReasons in tests/conformance/expected.ts that explain nothing here:'] : []),
    ...idle.map((because) => `        ${because}`),
    unexpected.length === 0 ? '\nNo other difference.' : `\n${unexpected.length} that nobody has named:`,
    ...unexpected.map(
      ({ side, operation, says, place }) =>
        `  ${side === 'sandbox' ? 'The sandbox' : 'Our client'}, ${operation}: ${says}.\n      ${place}`,
    ),
  ]
}

const listed = (names: readonly string[]) => names.join(', ') || 'none'
