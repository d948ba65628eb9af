// People press buttons: a thousand times, two at once, from three places.
import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { workflowIds } from '#workflows/messages.ts'
import { aBrowser } from '../../support/a-browser.ts'
import { stated } from '../../support/cast.ts'
import type { Dice } from '../../support/dice.ts'
import { waitFor } from '../../support/wait-for.ts'
import { somePeople, type Fault, type Scene } from '../scene.ts'

const run = promisify(execFile)

/** Of a thousand, so many come from a page and so many from the Temporal CLI; each of those starts something heavy. */
const presses = { page: 60, cli: 60, api: 880 }

export const pausedAThousandTimes: Fault = {
  what: 'the campaign is paused and resumed a thousand times, from the page, the API and the Temporal CLI',
  prepare: ({ stack }) => stack.quo.misbehave([{ effect: { type: 'slow', ms: 800 }, count: 'forever' }]), // so that it lasts
  async happen(scene) {
    const { stack, chance, afterTexts } = scene
    const [id = ''] = scene.campaigns
    await using browser = await aBrowser()
    const page = await (await browser.newContext()).newPage()
    await page.goto(stack.signInLink)
    await page.waitForURL('**/campaigns')
    await page.goto(`${stack.addresses().app.url}/campaigns/${id}`)
    await afterTexts(chance.between(1, 10))

    const places = Object.entries(presses).flatMap(([place, times]) => Array.from({ length: times }, () => place))
    for (const place of chance.shuffled(places)) {
      if (await scene.isOver()) break
      if (place === 'page') await pressOnPage(page)
      else if (place === 'cli') await signalFromCli(scene, id, chance.one(['pause', 'resume']))
      else await pressByApi(scene, id, chance)
    }
    await waitFor(() => isResumed(scene, id), 'the campaign to be resumed for good')
  },
}

/** What was pressed last may still be on its way, so it is looked at until it stays. */
async function isResumed({ stack }: Scene, id: string): Promise<boolean> {
  await stack.api('DELETE', `/campaigns/${id}/pause`)
  await sleep(500)
  const { status } = await stack.db
    .selectFrom('campaign')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return status !== 'paused'
}

/** Whatever button is there is pressed; it may go away under the finger. */
async function pressOnPage(page: Page) {
  const resume = page.getByRole('button', { name: 'Resume' })
  if (await resume.isVisible()) {
    await resume.click({ timeout: 400 }).catch(() => undefined)
    return
  }
  await page
    .getByRole('button', { name: 'Pause…' })
    .click({ timeout: 400 })
    .catch(() => undefined)
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true })
  await confirm.click({ timeout: 400 }).catch(() => page.keyboard.press('Escape'))
}

async function signalFromCli({ stack }: Scene, id: string, name: string) {
  const { address, namespace } = stack.addresses().temporal
  const command = process.env.TEMPORAL_CLI_PATH
  if (!command) throw new Error('TEMPORAL_CLI_PATH is not set: `npm test` and `npm run faults` bring the Temporal CLI.')
  const to = ['--address', address, '--namespace', namespace, '--workflow-id', workflowIds.campaign(id)]
  await run(command, ['workflow', 'signal', ...to, '--name', name]).catch(() => undefined) // nobody may be there any more
}

/** Pausing a paused campaign, or resuming one that runs, is refused; that is an answer too. */
async function pressByApi({ stack }: Scene, id: string, chance: Dice) {
  if (chance.between(0, 1) === 0) await stack.api('PUT', `/campaigns/${id}/pause`, {})
  else await stack.api('DELETE', `/campaigns/${id}/pause`)
}

export const activatedTwice: Fault = {
  what: 'the same draft is activated by several people in the same instant',
  async activate({ stack, chance }, id) {
    const answers = await Promise.all(
      Array.from({ length: chance.between(2, 5) }, () => stack.api('PUT', `/campaigns/${id}/activation`, stated)),
    )
    const activated = answers.filter(({ status }) => status === 200).length
    if (activated !== 1) throw new Error(`Of ${answers.length} activations ${activated} were answered with 200`)
  },
}

/** Both run at the same time; whoever is on both lists gets the text of one of them only. */
export const numbersShared: Fault = {
  what: 'two campaigns run at once that share half their numbers',
  lists(chance) {
    const each = chance.between(20, 30)
    const half = Math.floor(each / 2)
    return [somePeople(each), somePeople(each, half)]
  },
}
