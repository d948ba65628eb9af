// Our own activities, made to ask Quo everything that they can ask.
import { randomUUIDv7 } from 'node:crypto'
import { MockActivityEnvironment } from '@temporalio/testing'
import { quoActivities } from '#activities/index.ts'
import { keepContact } from '#activities/queries/contacts.ts'
import { insertList } from '#activities/queries/lists.ts'
import { findText } from '#activities/queries/texts.ts'
import { listOutgoing } from '#activities/quo/list-messages.ts'
import type { Services } from '#activities/services.ts'
import type { RequestKind } from '#schema/database.ts'
import { anActiveCampaign } from '../support/rows.ts'
import { ownNumber } from './known.ts'
import type { Recorded, Recorder } from './recorder.ts'

export interface Driven {
  listId: string
  /** A text of which it is not known whether it was sent. */
  unknown: { id: string; attempt: string }
  failures: Failure[]
}

/** An activity that did not come to its end after this answer. */
export interface Failure {
  after: Recorded
  error: string
}

export async function driveEverything(services: Services, recorder: Recorder): Promise<Driven> {
  const { db, quo } = services
  const { sendText, lookUp, bringPage, bringNumbers, registerWebhook } = quoActivities(services)
  const failures: Failure[] = []
  /** The others are asked all the same, so that one wrong request does not hide the next. */
  async function ask(activity: () => Promise<unknown>) {
    await activity().catch((error: unknown) => {
      const after = recorder.recorded.at(-1)
      if (!after) throw error
      failures.push({ after, error: String(error) })
    })
  }

  await ask(bringNumbers)
  const listId = randomUUIDv7()
  await db.transaction().execute((trx) => insertList(trx, { id: listId, name: 'From Quo' }))
  await ask(async () => bringPage(listId, await bringPage(listId, null)))
  for (const port of [9, 9, 10]) await ask(() => registerWebhook(`http://127.0.0.1:${port}/webhooks/quo`)) // new, there, moved

  const { campaign, run } = await anOpenRun(services)
  const send = (id: string) => ask(() => new MockActivityEnvironment().run(sendText, id, run))
  await send(await aText(services, campaign, '+12125550101', 0))
  const id = await aText(services, campaign, '+12125550102', 1)
  recorder.answerWith(cutOff)
  await send(id)
  recorder.answerWith(() => undefined)
  const attempt = (await findText(db, id))?.attempt
  if (!attempt) throw new Error('A text that was sent has no attempt.')
  await ask(() => lookUp(id, attempt))
  await ask(async () => {
    for await (const page of listOutgoing(quo, new Date(0), new Date())) void page
  })
  await requireEveryKind(services)
  return { listId, unknown: { id, attempt }, failures }
}

function cutOff(): never {
  throw new Error('The connection is cut.')
}

/** A new kind of request does not compile before it is named here, and fails before it is made above. */
async function requireEveryKind({ db }: Services): Promise<void> {
  const every: Record<RequestKind, true> = {
    contacts: true,
    lookUp: true,
    messages: true,
    numbers: true,
    send: true,
    webhooks: true,
  }
  const made = await db.selectFrom('quoRequest').select('kind').distinct().execute()
  const forgotten = Object.keys(every).filter((kind) => made.every((request) => request.kind !== kind))
  if (forgotten.length > 0) throw new Error(`Requests of these kinds are not made here: ${forgotten.join(', ')}.`)
}

async function anOpenRun({ db }: Services): Promise<{ campaign: string; run: string }> {
  const campaign = await anActiveCampaign(db)
  const run = randomUUIDv7()
  const about = { kind: 'rehearsal', localDate: '2027-05-03', state: 'open', quota: 5 } as const
  await db
    .insertInto('run')
    .values({ id: run, campaignId: campaign, ...about })
    .execute()
  return { campaign, run }
}

async function aText({ db }: Services, campaignId: string, phone: string, position: number): Promise<string> {
  const [id, recipientId] = [randomUUIDv7(), randomUUIDv7()]
  const names = { firstName: 'Ana', lastName: null, company: null }
  await db.transaction().execute(async (trx) => {
    const contactId = await keepContact(trx, { quoId: id, ...names, phones: [phone] })
    const place = { campaignId, phone, position }
    await trx
      .insertInto('recipient')
      .values({ id: recipientId, contactId, ...place })
      .execute()
    const from = { fromNumberId: 'PNsandbox01', fromPhone: ownNumber }
    await trx
      .insertInto('outgoingText')
      .values({
        id,
        kind: 'campaign',
        key: id,
        recipientId,
        ...place,
        ...from,
        body: 'Hi Ana, any cracks since winter?',
      })
      .execute()
  })
  return id
}
