// Lists of contacts, and the numbers to text from. "Bring the contacts from Quo" fills a new list.
import { randomUUIDv7 } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { setListConsent } from '#activities/contacts/set-list-consent.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findList, finishList, insertList, leftOutReasons, listLists } from '#activities/queries/lists.ts'
import { listNumbers } from '#activities/queries/numbers.ts'
import { ContactList, ListConsentInput, SendingNumber } from '#schema/contact.ts'
import { Limit, PageQuery, pageOf } from '#schema/page.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findList>>>

const tags = ['Lists']
const missing = () => new Refusal('notFound', 'There is no such list.')

export const listRoutes =
  ({ db, engine }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/lists',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List the lists',
          description: 'The newest first.',
          querystring: PageQuery,
          response: { 200: pageOf(ContactList, 'ContactListPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const { shown, next } = cutPage(await listLists(db, { after, limit: limit + 1 }), limit, byId)
        return { items: await Promise.all(shown.map(show)), next }
      },
    )

    app.get(
      '/lists/:id',
      {
        config: { right: 'read', refuses: ['notFound'] },
        schema: { tags, summary: 'Show a list', params: of('list'), response: { 200: ContactList } },
      },
      async (request) => {
        const list = await findList(db, request.params.id)
        if (!list) throw missing()
        return show(list)
      },
    )

    app.put(
      '/lists/:id/consent',
      {
        config: { right: 'lists', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Write down the consent of a list',
          description:
            'Where, when and in which words its people agreed to be texted. It is kept with each activation.',
          params: of('list'),
          body: ListConsentInput,
          response: { 200: ContactList },
        },
      },
      async (request) =>
        afterConsent(request.params.id, await setListConsent(db, request.params.id, request.body, by(request))),
    )

    app.delete(
      '/lists/:id/consent',
      {
        config: { right: 'lists', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Take back the consent of a list',
          description: 'What was kept with activations stays.',
          params: of('list'),
          response: { 200: ContactList },
        },
      },
      async (request) =>
        afterConsent(request.params.id, await setListConsent(db, request.params.id, undefined, by(request))),
    )

    const body = z
      .strictObject({
        name: z
          .string()
          .trim()
          .min(1, 'Give the list a name.')
          .max(120, 'The name has at most 120 characters.')
          .default('Contacts from Quo'),
      })
      .meta({ id: 'NewList', examples: [{ name: 'Contacts from Quo' }] })
    app.post(
      '/lists/from-quo',
      {
        config: { right: 'lists', refuses: ['unavailable'], once: true },
        schema: {
          tags,
          summary: 'Bring the contacts from Quo',
          description: 'Begins to fill a new list; its `state` says when it is ready. Nobody is texted by this.',
          body,
          response: { 202: ContactList },
        },
      },
      async (request, reply) => {
        const id = randomUUIDv7()
        const { name } = request.body
        await db.transaction().execute(async (trx) => {
          await insertList(trx, { id, name })
          await keepAudit(trx, {
            action: 'contacts brought from Quo',
            subject: 'list',
            subjectId: id,
            after: { name },
            ...by(request),
          })
        })
        try {
          await engine.startBringingContacts(id)
        } catch {
          await finishList(db, id, 'The workflow engine could not be reached. Bring the contacts again.')
          throw new Refusal('unavailable', 'The workflow engine cannot be reached just now. Try again in a moment.')
        }
        const list = await findList(db, id)
        if (!list) throw missing()
        return reply.status(202).send(await show(list))
      },
    )

    const numberPage = z.strictObject({
      after: z.string().min(1).max(100).optional().meta({ description: 'Where to go on: `next` of the page before.' }),
      limit: Limit,
    })
    app.get(
      '/numbers',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List the numbers to text from',
          description: 'Those of the Quo workspace.',
          querystring: numberPage,
          response: { 200: pageOf(SendingNumber, 'SendingNumberPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const { shown, next } = cutPage(await listNumbers(db, { after, limit: limit + 1 }), limit, byId)
        return { items: shown.map((number) => ({ ...number, phone: formatPhone(number.phone) })), next }
      },
    )

    async function afterConsent(id: string, result: 'done' | 'missing') {
      const list = result === 'done' ? await findList(db, id) : undefined
      if (!list) throw missing()
      return show(list)
    }

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
        consent: consentOf(list),
        createdAt: list.createdAt.toISOString(),
      }
    }
  }

const consentOf = ({ consentSource: source, consentOn: on, consentWording: wording }: Row) =>
  source === null ? null : { source, on, wording }
