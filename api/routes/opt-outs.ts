// The numbers that are not texted: read, searched, downloaded, and added by hand. Nobody lifts one here.
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Database } from '#activities/database.ts'
import { addOptOut } from '#activities/opt-outs/add-opt-out.ts'
import { findOptOut, listOptOuts, type OptOutPlace, type OptOutRow } from '#activities/queries/opt-outs.ts'
import { NewOptOut, OptOut } from '#schema/opt-out.ts'
import { Limit, pageOf } from '#schema/page.ts'
import { confirmedIn } from '#schema/rules/confirmation-state.ts'
import { csvLine } from '#schema/rules/csv.ts'
import { formatPhone, toE164 } from '#schema/rules/phone.ts'
import { cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { PlaceById, placeOf, readPlace } from '../place-in-list.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { namesOf } from './show-conversation.ts'

const tags = ['Opt-outs']

export const optOutRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const page = z.strictObject({
      ending: z
        .string()
        .regex(/^\d{2,4}$/, 'Search by the last two to four digits.') // a whole number has no place in an address
        .optional()
        .meta({ description: 'Only numbers that end in these two to four digits.' }),
      after: PlaceById.optional(),
      limit: Limit,
    })
    app.get(
      '/opt-outs',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List opt-outs',
          description:
            'The numbers that are not texted, the newest first. Only their owners undo one, by texting START.',
          querystring: page,
          response: { 200: pageOf(OptOut, 'OptOutPage') },
        },
      },
      async (request) => {
        const { ending, after, limit } = request.query
        const rows = await listOptOuts(db, { ending, before: readPlace(after), limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, placeOf)
        return { items: await show(shown), next }
      },
    )

    app.post(
      '/opt-outs',
      {
        config: { right: 'optOuts', refuses: ['conflict'], once: true },
        schema: {
          tags,
          summary: 'Add an opt-out',
          description: 'Of somebody who asked by phone, in person or by letter. They are not texted about it.',
          body: NewOptOut,
          response: { 201: OptOut },
        },
      },
      async (request, reply) => {
        const read = toE164(request.body.phone)
        if ('problem' in read) throw fieldRefusal('phone', `The number ${read.problem}.`)
        const result = await addOptOut(db, { phone: read.phone, reason: request.body.reason }, by(request))
        if (result === 'there') throw new Refusal('conflict', 'This number is opted out already.')
        const row = await findOptOut(db, read.phone)
        const [added] = row ? await show([row]) : []
        if (!added) throw new Refusal('conflict', 'They have come back by START in this very moment.')
        return reply.status(201).send(added)
      },
    )

    app.get(
      '/opt-outs.csv',
      {
        config: { right: 'read' },
        schema: { tags, summary: 'Download opt-outs', description: 'All of them, as a CSV file.' },
      },
      (_request, reply) =>
        reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="opt-outs.csv"')
          .send(Readable.from(csvOf(db))),
    )

    async function show(rows: readonly OptOutRow[]): Promise<OptOut[]> {
      const names = await namesOf(db, rows)
      return rows.map(({ id, phone, at, source, wrongNumber, words, person, reason, conversationId, ...trace }) => ({
        id,
        phone: formatPhone(phone),
        name: names.get(phone) ?? null,
        at: at.toISOString(),
        source,
        wrongNumber,
        words,
        person,
        reason,
        confirmed: confirmedIn(trace),
        conversationId,
      }))
    }
  }

const rowsAtOnce = 1_000

/** Page by page, so that no number of rows is too many. */
async function* csvOf(db: Database): AsyncGenerator<string> {
  yield csvLine(['number', 'opted out at', 'from', 'wrong number', 'words', 'by', 'reason', 'confirmed by', 'why'])
  let before: OptOutPlace | undefined
  do {
    const rows: OptOutRow[] = await listOptOuts(db, { before, limit: rowsAtOnce })
    for (const { phone, at, source, wrongNumber, words, person, reason, ...trace } of rows) {
      const { by, reason: why } = confirmedIn(trace)
      yield csvLine([phone, at.toISOString(), source, wrongNumber ? 'yes' : 'no', words, person, reason, by, why])
    }
    before = rows.length === rowsAtOnce ? rows.at(-1) : undefined
  } while (before)
}
