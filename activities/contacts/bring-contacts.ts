// Fills a list with the contacts of the Quo workspace: GET /v1/contacts, page by page.
import { ApplicationFailure } from '@temporalio/activity'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { DB } from '#schema/database.ts'
import { toE164 } from '#schema/rules/phone.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { addMember, countRead, finishList, leaveOut } from '../queries/lists.ts'
import { keepContact } from '../queries/contacts.ts'
import { notifyList } from '../queries/notices.ts'
import { keepNumber } from '../queries/numbers.ts'
import type { Services } from '../services.ts'

const Contacts = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      defaultFields: z.object({
        firstName: z.string().nullish(),
        lastName: z.string().nullish(),
        company: z.string().nullish(),
        phoneNumbers: z.array(z.object({ value: z.string().nullish() })).nullish(),
      }),
    }),
  ),
  nextPageToken: z.string().nullish(),
})
type Contact = z.infer<typeof Contacts>['data'][number]

/** Brings one page into the list and returns the token of the next. The same page again changes nothing. */
export const bringPage =
  ({ db, quo }: Services) =>
  async (listId: string, pageToken: string | null): Promise<string | null> => {
    const query = new URLSearchParams({ maxResults: '50', ...(pageToken ? { pageToken } : {}) })
    const page = read(Contacts, await quo.call('contacts', { method: 'GET', path: `/v1/contacts?${query.toString()}` }))
    await db.transaction().execute(async (trx) => {
      for (const contact of page.data) await bringContact(trx, listId, contact)
      await countRead(trx, listId)
      await notifyList(trx, listId)
    })
    return page.nextPageToken ?? null
  }

/** Each contact read becomes a member or is left out with a reason: nobody is lost. */
async function bringContact(trx: Transaction<DB>, listId: string, contact: Contact) {
  const { firstName, lastName, company, phoneNumbers } = contact.defaultFields
  const numbers = (phoneNumbers ?? []).flatMap(({ value }) => (value ? [toE164(value)] : []))
  const phones = [...new Set(numbers.flatMap((number) => ('phone' in number ? [number.phone] : [])))]
  const contactId = await keepContact(trx, {
    quoId: contact.id,
    firstName: blankAsNull(firstName),
    lastName: blankAsNull(lastName),
    company: blankAsNull(company),
    phones,
  })
  const [phone] = phones
  const problem = numbers.flatMap((number) => ('problem' in number ? [number.problem] : []))[0]
  if (phone) await addMember(trx, { listId, contactId, phone })
  else await leaveOut(trx, { listId, contactId, reason: problem ?? 'has no phone number' })
}

const blankAsNull = (text: string | null | undefined) => text?.trim() || null

export const finishBringing =
  ({ db }: Services) =>
  async (listId: string, problem: string | null): Promise<void> => {
    await finishList(db, listId, problem)
    await notifyList(db, listId)
  }

const Numbers = z.object({
  data: z.array(
    z.object({
      id: z.string().min(1),
      number: z.string(),
      name: z.string().nullish(),
      restrictions: z.object({ messaging: z.object({ US: z.string() }) }).nullish(),
    }),
  ),
})

/** Brings the workspace's own numbers: GET /v1/phone-numbers. */
export const bringNumbers =
  ({ db, quo }: Services) =>
  async (): Promise<number> => {
    const { data } = read(Numbers, await quo.call('numbers', { method: 'GET', path: '/v1/phone-numbers' }))
    for (const { id, number, name, restrictions } of data) {
      const mayTextUs = restrictions ? restrictions.messaging.US === 'unrestricted' : true
      await keepNumber(db, { id, phone: number, name: name ?? number, mayTextUs })
    }
    return data.length
  }

/** Reads a list's answer; what is not an answer in full is repeated by Temporal, a refusal of the key is final. */
function read<Shape extends z.ZodType>(shape: Shape, exchange: Exchange): z.infer<Shape> {
  if (exchange.kind !== 'answered') throw ApplicationFailure.create({ type: 'QuoAway', message: exchange.problem })
  if (exchange.status === 401)
    throw ApplicationFailure.create({ type: 'QuoKey', message: 'Quo does not accept the API key', nonRetryable: true })
  if (exchange.status !== 200) throw ApplicationFailure.create({ type: 'QuoAway', message: `HTTP ${exchange.status}` })
  const parsed = shape.safeParse(exchange.body)
  if (!parsed.success) throw ApplicationFailure.create({ type: 'QuoAway', message: 'the answer was not readable' })
  return parsed.data
}
