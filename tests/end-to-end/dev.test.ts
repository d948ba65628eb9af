// `npm run dev` follows the files: a page while it is open, the api, the worker and its workflows; a mistake ends nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aBrowser } from '../support/a-browser.ts'
import { aClone } from '../support/a-start.ts'
import { aStack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'

test('what is edited is what runs', async () => {
  using clone = aClone({ packages: true })
  await using stack = await aStack({ speed: 20, command: 'dev', from: clone.path })
  const { url } = stack.addresses().app
  const edit = (file: string, find: string, replace: string) => {
    const path = join(clone.path, file)
    const before = readFileSync(path, 'utf8')
    expect(before).toContain(find)
    writeFileSync(path, before.replace(find, replace))
  }
  const health = () => fetch(`${url}/healthz`).catch(() => undefined)

  await using browser = await aBrowser()
  const page = await (await browser.newContext()).newPage()
  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns', { timeout: 60_000 }) // signed in through Vite, with the session of its origin
  await page.evaluate('window.neverReloaded = true')
  edit('ui/src/routes/(app)/campaigns/+page.svelte', 'title="Campaigns"', 'title="All campaigns"')
  await page.getByRole('heading', { name: 'All campaigns' }).waitFor({ timeout: 60_000 })
  expect(await page.evaluate('window.neverReloaded')).toBe(true)

  const [worker] = stack.pids('worker')
  const mark = "app.addHook('onSend', async (_request, reply) => void reply.header('edited', 'yes'))"
  edit('api/routes/health.ts', 'async (app) => {', `async (app) => {\n    ${mark}`)
  await waitFor(async () => (await health())?.headers.has('edited') === true, 'the api to start again')
  expect(stack.pids('worker')).toEqual([worker]) // it has nothing to do with the api's files

  const sound = readFileSync(join(clone.path, 'api/routes/health.ts'), 'utf8')
  writeFileSync(join(clone.path, 'api/routes/health.ts'), `${sound}\nthis is not TypeScript (`)
  await waitFor(
    async () => stack.said().includes('it is started again when you change a file'),
    'the mistake to be told',
  )
  writeFileSync(join(clone.path, 'api/routes/health.ts'), sound)
  await waitFor(async () => (await health())?.ok === true, 'the api after the mistake')

  edit('workflows/event.ts', 'export async function event(', 'export const edited = true\nexport async function event(')
  await waitFor(
    async () => stack.pids('worker').length > 0 && stack.pids('worker')[0] !== worker,
    'the worker',
    180_000,
  )
  expect(readFileSync(join(clone.path, 'dist/workflow-bundle.js'), 'utf8')).toContain('edited')
  const [second] = stack.pids('worker')
  edit('workflows/event.ts', 'export const edited = true', 'export const edited = (')
  await waitFor(async () => stack.said().includes('What runs goes on as it was'), 'the mistake in a workflow', 180_000)
  expect(stack.pids('worker')).toEqual([second])
})
