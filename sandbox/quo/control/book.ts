// Control API: the book, to be compared with somebody else's.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Entry, entryKinds } from '../book/entries.ts'
import type { Workspace } from '../workspace.ts'
import { read } from './input.ts'

const Query = z.strictObject({
  kind: z
    .string()
    .transform((text) => text.split(','))
    .pipe(
      z.array(z.string().refine((kind) => entryKinds.includes(kind), `expected kinds out of ${entryKinds.join(', ')}`)),
    )
    .optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100_000).default(10_000),
})

export function controlBook(app: FastifyInstance, { book }: Workspace): void {
  app.get('/book', (request) => {
    const { kind, after, limit } = read(Query, request.query)
    const found = book.entries.filter((entry) => entry.seq > after && (kind === undefined || kind.includes(entry.kind)))
    const entries = found.slice(0, limit)
    const more = found.length > limit
    const last = (more ? entries.at(-1)?.seq : book.entries.at(-1)?.seq) ?? after
    return { entries: entries.map(withoutKey), more, last }
  })
}

/** The keys webhooks are signed with are nobody else's business. */
function withoutKey(entry: Entry): Entry {
  if (entry.kind !== 'webhook') return entry
  return { ...entry, webhook: { ...entry.webhook, key: '…', previousKey: null } }
}
