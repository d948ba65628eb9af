// A campaign that really texted people, through the claim, the Quo sandbox and the record of its answers, and whose books
// are to be proven. One person of each kind: texted, opted out, refused, unconfirmed, waiting.
import { randomUUIDv7 } from 'node:crypto'
import { activateCampaign } from '#activities/campaigns/activate-campaign.ts'
import { proveCampaign } from '#activities/proof/prove-campaign.ts'
import { findCampaign, insertDraft, scheduleOf } from '#activities/queries/campaigns.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { noteOptOut } from '#activities/queries/opt-outs.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { openRun } from '#activities/queries/runs.ts'
import { openQuo } from '#activities/quo/client.ts'
import type { Services } from '#activities/services.ts'
import { sendText } from '#activities/texts/send-text.ts'
import { giveUp } from '#activities/texts/settle-text.ts'
import type { AssertionName } from '#schema/proof.ts'
import { toAssertion } from '#schema/rules/findings.ts'
import { windowOn } from '#schema/rules/send-window.ts'
import { timingsAt } from '#schema/timings.ts'
import { CampaignInput } from '#schema/campaign.ts'
import { ana, ben, chloe, dev, eva, finn, springCampaign, stated } from './cast.ts'
import { quietLog } from './quiet-log.ts'
import { aListOf } from './rows.ts'
import { aSandbox, type TestSandbox } from './sandbox.ts'
import { someServices } from './services.ts'

export interface TextedCampaign extends AsyncDisposable {
  services: Services
  quo: TestSandbox
  id: string
  runId: string
  /** The text of a person. */
  textOf(phone: string): Promise<string>
  /** Sends one text, as the worker does. */
  send(phone: string): Promise<void>
  prove(): ReturnType<typeof proveCampaign>
  /** What the proof says of one promise. */
  provenOf(name: AssertionName): Promise<{ verdict: string; violations: string[] }>
}

export const [texted, texted2, optedOut, refused, unconfirmed, waiting] = [ana, ben, chloe, dev, eva, finn] as const

/** Monday, half past ten in New York. */
export const at = new Date('2027-05-03T14:30:00Z')

export async function aTextedCampaign(): Promise<TextedCampaign> {
  const quo = await aSandbox()
  const plain = await someServices()
  const { db } = plain
  const timings = timingsAt(1) // nothing here waits, and a busy machine is no reason to give up
  const services: Services = {
    ...plain,
    timings,
    now: async () => at,
    quo: openQuo({ db, baseUrl: quo.url, apiKey: 'sandbox-key', timings, log: quietLog }),
  }
  await keepNumber(db, { id: 'PNsandbox01', phone: '+14155550100', name: 'Main line', mayTextUs: true })
  const listId = await aListOf(db, [texted, texted2, optedOut, refused, unconfirmed, waiting])
  const input = CampaignInput.parse({ ...springCampaign({ batchSize: 5 }), listId, sendingNumberId: 'PNsandbox01' })
  const id = randomUUIDv7()
  const runId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await insertDraft(trx, id, input)
    await noteOptOut(trx, { phone: optedOut, becomes: 'out', source: 'reply', at: new Date(0) })
  })
  const personId = await findOrCreateOwner(db)
  await activateCampaign(db, id, true, { source: 'api', personId, ...stated }, services.now)
  const campaign = await findCampaign(db, id)
  const window = campaign && windowOn(scheduleOf(campaign), '2027-05-03')
  if (!campaign || !window) throw new Error('The campaign has no window.')
  await db.transaction().execute((trx) => openRun(trx, { id: runId, campaignId: id, quota: 5, window }, at))

  const textOf = async (phone: string) =>
    (
      await db
        .selectFrom('outgoingText')
        .select('id')
        .where('campaignId', '=', id)
        .where('phone', '=', phone)
        .executeTakeFirstOrThrow()
    ).id
  const send = async (phone: string) => void (await sendText(services)(await textOf(phone), runId))
  const prove = async () => {
    const found = await findCampaign(db, id)
    if (!found) throw new Error('The campaign is gone.')
    return proveCampaign(db, found, timings)
  }

  await send(texted)
  await send(texted2)
  const fault = (effect: object) => quo.control('PUT', '/faults', { requests: [{ match: { kind: 'send' }, effect }] })
  await fault({ type: 'refuse', as: 'invalid' })
  await send(refused)
  await fault({ type: 'cutBefore' })
  await send(unconfirmed)
  const { attempt } = await db
    .selectFrom('outgoingText')
    .select('attempt')
    .where('id', '=', await textOf(unconfirmed))
    .executeTakeFirstOrThrow()
  await giveUp(services)(await textOf(unconfirmed), attempt ?? '', 'absent')

  return {
    services,
    quo,
    id,
    runId,
    textOf,
    send,
    prove,
    async provenOf(name) {
      const { findings } = await prove()
      const finding = findings.find((one) => one.name === name)
      if (!finding) throw new Error(`Nothing was found about ${name}.`)
      const { verdict, violations } = toAssertion(finding)
      return { verdict, violations }
    },
    async [Symbol.asyncDispose]() {
      await quo.stop()
      await db.destroy()
    },
  }
}
