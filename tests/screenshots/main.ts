// Pictures of the product as `npm start` runs it: a business in its third week, and one where everything is too long, too
// much, or went wrong.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aBrowser } from '../support/a-browser.ts'
import { aStack } from '../support/stack.ts'
import { camera } from './camera.ts'
import { pagesOf } from './pages.ts'
import { sampleBusiness } from './sample-business.ts'
import { uglyBusiness } from './ugly-business.ts'

const { values: said } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1)) // takes its stack along

const businesses = { sample: sampleBusiness, ugly: uglyBusiness }

await using browser = await aBrowser()
for (const [name, live] of Object.entries(said.all ? businesses : { sample: sampleBusiness })) {
  await using stack = await aStack({ speed: 20 })
  await using pictures = await camera(browser, stack)
  if (said.all) {
    const folder = join(said.all, name)
    mkdirSync(folder, { recursive: true })
    await pictures.takeEach(pagesOf({}), { folder, prefix: 'before-', only: said.only })
    const campaigns = await live(stack)
    await pictures.takeEach(pagesOf(campaigns), { folder, prefix: '', only: said.only })
  } else {
    const { active } = await live(stack)
    await pictures.takeOne(`/campaigns/${active}`, join('docs', 'campaign.png'))
  }
}
