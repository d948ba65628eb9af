// Lists of contacts, and the numbers to text from. "Bring the contacts from Quo" fills a new list.
import { randomUUIDv7 } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { findList, finishList, insertList, leftOutReasons, listLists } from '#activities/queries/lists.ts'
import { listNumbers } from '#activities/queries/numbers.ts'
import { ContactList, SendingNumber } from '#schema/contact.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findList>>>

export const listRoutes =
  ({ db, engine }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/lists', { schema: { response: { 200: z.object({ lists: z.array(ContactList) }) } } }, async () => ({
      lists: await Promise.all((await listLists(db)).map(show)),
    }))

    const ofList = z.object({ id: z.uuid('No such list.') })
    app.get('/lists/:id', { schema: { params: ofList, response: { 200: ContactList } } }, async (request) => {
      const list = await findList(db, request.params.id)
      if (!list) throw new Refusal('notFound', 'There is no such list.')
      return show(list)
    })

    const body = z.strictObject({
      name: z.string().trim().min(1, 'Give the list a name.').max(120).default('Contacts from Quo'),
    })
    app.post('/lists/from-quo', { schema: { body, response: { 202: ContactList } } }, async (request, reply) => {
      const id = randomUUIDv7()
      const { source, personId, address = null } = by(request)
      await db.transaction().execute(async (trx) => {
        await insertList(trx, { id, name: request.body.name })
        await keepAudit(trx, {
          action: 'contacts brought from Quo',
          subject: 'list',
          subjectId: id,
          source,
          personId,
          address,
        })
      })
      try {
        await engine.startBringingContacts(id)
      } catch {
        await finishList(db, id, 'The workflow engine could not be reached. Bring the contacts again.')
        throw new Refusal('unavailable', 'The workflow engine cannot be reached just now. Try again in a moment.')
      }
      const list = await findList(db, id)
      if (!list) throw new Refusal('notFound', 'There is no such list.')
      return reply.status(202).send(await show(list))
    })

    app.get('/numbers', { schema: { response: { 200: z.object({ numbers: z.array(SendingNumber) }) } } }, async () => ({
      numbers: (await listNumbers(db)).map((number) => ({ ...number, phone: formatPhone(number.phone) })),
    }))

    async function show(list: Row) {
      return {
        id: list.id,
        name: list.name,
        state: list.state,
        read: list.readCount,
        members: list.members ?? 0,
        leftOut: list.leftOut ?? 0,
        leftOutReasons: await leftOutReasons(db, list.id),
        problem: list.problem,
        createdAt: list.createdAt.toISOString(),
      }
    }
  }
