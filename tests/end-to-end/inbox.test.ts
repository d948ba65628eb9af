// The inbox and the opt-outs, as somebody of the business meets them in a browser: answering, doubtful words, opt-outs and
// their confirmation, against the sandbox's phones; every page looked over by axe in both themes and on a phone.
import { randomUUIDv7 } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSignInToken } from '#activities/queries/sign-in-links.ts'
import { insertPerson } from '#activities/queries/people.ts'
import { aBrowser, everywhere, violationsInBothThemes } from '../support/a-browser.ts'
import { ana, ben, chloe, dev, eva } from '../support/cast.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { verify } from '../support/verify.ts'
import { waitFor } from '../support/wait-for.ts'

let stack: Stack
let browser: Browser
let owner: Page
const broken: string[] = []
beforeAll(async () => {
  stack = await aStack({ speed: 20 })
  browser = await aBrowser()
  owner = await aPage()
  await owner.goto(stack.signInLink)
  await owner.waitForURL('**/campaigns')
})
afterAll(async () => {
  await browser.close()
  await stack[Symbol.asyncDispose]()
})

const textsTo = async (phone: string) =>
  (await stack.quo.accepted()).filter(({ to }) => to === phone).map(({ text }) => text)

test('before anybody wrote, both pages say what will be there', async () => {
  await goTo(owner, 'Inbox')
  await owner.getByRole('heading', { name: 'Everybody has an answer' }).waitFor()
  expect(await everywhere(owner)).toEqual([])
  await goTo(owner, 'Opt-outs')
  await owner.getByRole('heading', { name: 'Nobody has opted out' }).waitFor()
  expect(await everywhere(owner)).toEqual([])
})

test('the business gives its confirmation a name, and is told what does not belong into it', async () => {
  await owner.getByLabel('Words of the confirmation').fill('{{business}}: Come back for 10% off!')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByRole('link', { name: 'Leave offers out' }).waitFor()
  expect(await violationsInBothThemes(owner)).toEqual([])
  await owner
    .getByLabel('Words of the confirmation')
    .fill('{{business}}: You are off our list. Reply START to come back.')
  await owner.getByLabel('What your business is called').fill('Solid Ground')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByText('Saved. The next confirmation').waitFor()
})

test('whoever writes appears by itself, is answered once also by a double click, and waits no more', async () => {
  await goTo(owner, 'Inbox')
  await stack.quo.reply(ana, 'How much is a new gutter?')
  await owner.getByRole('link', { name: /How much is a new gutter\?/ }).click()
  await owner.getByRole('heading', { level: 1, name: '(212) 555-0101' }).waitFor()
  expect(owner.url()).not.toContain('555') // no number stands in an address
  expect(await everywhere(owner)).toEqual([])

  await owner.getByLabel('Your answer').fill('About 900 dollars. Shall we come by on Monday?')
  await owner.getByRole('button', { name: 'Send' }).dblclick()
  await owner.getByText('Delivered').waitFor()
  expect(await textsTo(ana)).toEqual(['About 900 dollars. Shall we come by on Monday?'])
  await owner.getByRole('button', { name: 'No answer needed' }).waitFor({ state: 'detached' })
  expect(await everywhere(owner)).toEqual([])
  await owner.getByRole('link', { name: 'Inbox' }).last().click()
  await owner.getByRole('heading', { name: 'Everybody has an answer' }).waitFor()
})

test('a sentence opts out and is confirmed once; the conversation and the list say so, and nobody can answer', async () => {
  await stack.quo.reply(ben, 'Please take me off your list')
  await stack.quo.reply(chloe, 'STOP')
  await goTo(owner, 'Opt-outs')
  await owner.getByRole('cell', { name: 'By Trickle' }).waitFor()
  await owner.getByRole('cell', { name: 'By Quo' }).waitFor()
  expect(await everywhere(owner)).toEqual([])
  expect(await textsTo(ben)).toEqual(['Solid Ground: You are off our list. Reply START to come back.'])
  expect(await textsTo(chloe)).toEqual([]) // Quo has answered

  await owner.getByRole('link', { name: '(212) 555-0102' }).click()
  await owner.getByText('Nobody can answer here.').waitFor()
  expect(await everywhere(owner)).toEqual([])
})

test('doubtful words are judged in the conversation, and the decision stands there with its name', async () => {
  await stack.quo.reply(dev, 'not interested')
  await goTo(owner, 'Inbox')
  await owner.getByRole('link', { name: /not interested/ }).click()
  await owner.getByText('Do they want no more texts?').waitFor()
  expect(await everywhere(owner)).toEqual([])
  await goTo(owner, 'Review')
  await owner.getByRole('cell', { name: /They wrote: .*not interested/ }).waitFor()
  expect(await everywhere(owner)).toEqual([])
  await owner.getByRole('link', { name: '(212) 555-0104' }).click()
  await owner.getByText('Do they want no more texts?').waitFor()
  await owner.getByRole('button', { name: 'Opt out (212) 555-0104' }).click()
  await owner.getByText('Owner decided: an opt-out.').waitFor()
  await waitFor(async () => (await textsTo(dev)).length > 0, 'the confirmation')
  expect(await textsTo(dev)).toEqual(['Solid Ground: You are off our list. Reply START to come back.'])
})

test('an opt-out that was asked for by phone is added, found by its last digits, and never lifted', async () => {
  await goTo(owner, 'Opt-outs')
  await owner.getByRole('button', { name: 'Add a number…' }).click()
  await owner.getByRole('button', { name: 'Add the opt-out' }).click()
  await owner.getByRole('link', { name: 'Enter the number.' }).waitFor()
  expect(await violationsInBothThemes(owner)).toEqual([])
  await owner.getByLabel('Number', { exact: true }).fill('(212) 555-0105')
  await owner.getByLabel('How and when they asked').fill('On the phone this morning')
  await owner.getByRole('button', { name: 'Add the opt-out' }).click()
  await owner.getByText('(212) 555-0105 is opted out.').waitFor()
  await owner.getByLabel('Last digits of the number').fill('0105')
  await owner.getByRole('button', { name: 'Search', exact: true }).click()
  await owner.waitForURL('**/opt-outs?ending=0105')
  await expect.poll(() => owner.getByRole('row').count()).toBe(2) // with the heading
  expect(
    await owner
      .getByRole('main')
      .getByRole('button', { name: /lift|remove|delete/i })
      .count(),
  ).toBe(0)
  expect(await textsTo(eva)).toEqual([])
})

test('a viewer reads all of it and can press nothing that writes', async () => {
  const viewer = await aPage()
  const person = { id: randomUUIDv7(), name: 'Dev Patel', role: 'viewer' } as const
  await stack.db.transaction().execute((trx) => insertPerson(trx, person))
  const token = await makeSignInToken(stack.db, person.id)
  await viewer.goto(`${new URL(owner.url()).origin}/sign-in#${token}`)
  await viewer.waitForURL('**/campaigns')
  await goTo(viewer, 'Inbox')
  await viewer.getByRole('link', { name: 'All', exact: true }).click()
  await viewer.getByRole('link', { name: /About 900 dollars/ }).waitFor()
  expect(await buttonsOf(viewer)).toEqual([])
  expect(await everywhere(viewer)).toEqual([])
  await viewer.getByRole('link', { name: /About 900 dollars/ }).click()
  await viewer.getByText('Only an owner or a member can do this.').waitFor()
  expect(await buttonsOf(viewer)).toEqual([])
  expect(await everywhere(viewer)).toEqual([])
  await goTo(viewer, 'Opt-outs')
  await viewer.getByText('An owner can change the name and the words.').waitFor()
  expect(await buttonsOf(viewer)).toEqual(['Search'])
  expect(await everywhere(viewer)).toEqual([])
})

test('what was sent here is proven too', async () => {
  const { proof, status } = await verify(stack)
  expect([status, proof.assertions.flatMap(({ violations }) => violations)]).toEqual([0, []])
  const { found } = proof.assertions.find(({ name }) => name === 'leftAlone') ?? { found: '' }
  expect(found).toMatch(/4 opt-outs were confirmed; .* 1 by Quo, 2 by Trickle, within five minutes/)
})

test('no page broke', () => expect(broken).toEqual([]))

async function aPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => broken.push(error.message))
  return page
}

async function goTo(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

const buttonsOf = (page: Page) => page.getByRole('main').getByRole('button').allTextContents()
