// People, as an owner and those they invite meet them in browsers: invited, joined, given less to do, removed; tokens,
// sessions, the audit and the page of the API, each looked over by axe in both themes and on a phone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, everywhere, violationsInBothThemes } from '../support/a-browser.ts'
import { aStack, type Stack } from '../support/stack.ts'

let stack: Stack
let browser: Browser
let owner: Page
const broken: string[] = []
beforeAll(async () => {
  stack = await aStack({ speed: 1 })
  browser = await aBrowser()
  owner = await aPage()
  await owner.goto(stack.signInLink)
  await owner.waitForURL('**/campaigns')
})
afterAll(async () => {
  await browser.close()
  await stack[Symbol.asyncDispose]()
})

test('an owner invites a viewer, who joins, sees everything, and finds nothing to press that they may not', async () => {
  const link = await invite('Dev Patel', 'Viewer')
  const viewer = await aPage()
  await viewer.goto(link)
  await viewer.getByRole('heading', { name: 'Welcome, Dev Patel' }).waitFor()
  expect(viewer.url()).not.toContain('#') // the secret does not stay in the address
  expect(await everywhere(viewer)).toEqual([])
  await viewer.getByLabel('Your e-mail address').fill('dev@example.com')
  await viewer.getByLabel('A password').fill('too short')
  await viewer.getByRole('button', { name: 'Join' }).click()
  await viewer.getByRole('link', { name: 'The password has at least 12 characters.' }).click()
  await viewer.keyboard.type(', but not any more')
  await viewer.keyboard.press('Enter')
  await viewer.waitForURL('**/campaigns')

  for (const name of ['Campaigns', 'Lists', 'Review', 'People', 'Audit']) {
    await goTo(viewer, name)
    const buttons = await viewer.getByRole('main').getByRole('button').allTextContents()
    expect([name, buttons]).toEqual([name, name === 'Audit' ? ['Filter'] : []])
  }
  await viewer.goto(`${origin(viewer)}/campaigns/new`)
  await viewer.getByText('Only an owner or a member can do this.').waitFor()
  expect(await everywhere(viewer)).toEqual([])

  const late = await aPage()
  await late.goto(link)
  await late.getByText('This invitation was used').waitFor()
})

test('a role that is changed shows at once in the browser of the person it belongs to', async () => {
  const member = await aPage()
  await member.goto(await invite('Ana Ruiz', 'Viewer'))
  await member.getByLabel('Your e-mail address').fill('ana@example.com')
  await member.getByLabel('A password').fill('a long enough password')
  await member.getByRole('button', { name: 'Join' }).click()
  await member.waitForURL('**/campaigns')
  await goTo(member, 'Lists')
  await member.getByText('Ana Ruiz, viewer').waitFor()

  await goTo(owner, 'People')
  await owner.getByRole('button', { name: 'Role… of Ana Ruiz' }).click()
  await owner.getByRole('radio', { name: /^Member/ }).check()
  await owner.getByRole('button', { name: 'Change', exact: true }).click()
  await owner.getByText('Ana Ruiz is now a member.').waitFor()
  await member.getByRole('button', { name: 'Bring the contacts from Quo' }).waitFor()
  await member.getByText('Ana Ruiz, member').waitFor()

  await owner.getByRole('button', { name: 'Remove… Ana Ruiz' }).click()
  expect(await violationsInBothThemes(owner)).toEqual([])
  await owner.getByRole('button', { name: 'Remove Ana Ruiz' }).click()
  await owner.getByText('Ana Ruiz was removed').waitFor()
  await member.waitForURL('**/sign-in') // by itself: its stream has ended
})

test('the last owner is not offered to be removed', async () => {
  await goTo(owner, 'People')
  await owner.getByText('The last owner stays.').waitFor()
  expect(await everywhere(owner)).toEqual([])
})

test('a token is made, shown once, lets a program in, and is ended', async () => {
  await goTo(owner, 'Account')
  await owner.getByRole('button', { name: 'Make a token…' }).click()
  await owner.getByLabel('What is it for?').fill('Nightly report')
  await owner.getByRole('button', { name: 'Make the token' }).click()
  const secret = await owner.getByRole('textbox', { name: 'API token' }).inputValue()
  expect(await violationsInBothThemes(owner)).toEqual([])
  await owner.getByRole('button', { name: 'Done' }).click()
  expect(await owner.content()).not.toContain(secret)
  const me = await fetch(`${origin(owner)}/api/me`, { headers: { authorization: `Bearer ${secret}` } })
  expect(await me.json()).toMatchObject({ role: 'viewer' })
  expect(await everywhere(owner)).toEqual([])

  await owner.getByRole('button', { name: 'End… the token Nightly report' }).click()
  await owner.getByRole('button', { name: 'End it' }).click()
  await owner.getByRole('cell', { name: 'Nightly report', exact: true }).waitFor({ state: 'detached' })
  const after = await fetch(`${origin(owner)}/api/me`, { headers: { authorization: `Bearer ${secret}` } })
  expect(after.status).toBe(401)
})

test('the audit is filtered in the address, and leads to what was changed', async () => {
  await goTo(owner, 'Audit')
  await owner
    .getByRole('cell', { name: /^API token ended/ })
    .first()
    .waitFor()
  expect(await everywhere(owner)).toEqual([])
  await owner.getByLabel('What was done').selectOption('Role changed')
  await owner.getByRole('button', { name: 'Filter' }).click()
  await owner.waitForURL('**/audit?action=role+changed')
  const rows = owner.getByRole('row')
  await expect.poll(() => rows.count()).toBe(2) // with the heading
  expect(await rows.last().textContent()).toMatch(/Role:\s*before\s*viewer\s*→\s*after\s*member/)
  await owner.getByLabel('Who').selectOption('Dev Patel')
  await owner.getByRole('button', { name: 'Filter' }).click()
  await owner.getByRole('heading', { name: 'No such change' }).waitFor()
  expect(await everywhere(owner)).toEqual([])
  await owner.getByRole('link', { name: 'Show all changes' }).click()
  await owner.getByRole('link', { name: 'Dev Patel' }).first().click()
  await owner.waitForURL('**/people')
})

test('the page of the API is of our own origin, and complete without a script', async () => {
  await goTo(owner, 'Account')
  await owner.getByRole('link', { name: 'the API', exact: true }).click()
  await owner.getByRole('heading', { level: 1, name: 'Trickle API' }).waitFor()
  await owner.getByRole('link', { name: 'Activate a draft' }).click()
  expect(owner.url()).toMatch(/#putCampaignsByIdActivation$/)
  await owner.evaluate(fewArticles)
  expect(await everywhere(owner)).toEqual([])
})

test('no page broke', () => expect(broken).toEqual([]))

/** Axe takes minutes for all of it, and its sections and articles are built alike. */
const fewArticles = `document
  .querySelectorAll('section:not(:first-of-type, :nth-last-of-type(-n + 2)), article:nth-of-type(n + 3), nav ul ~ ul')
  .forEach((one) => one.remove())`

async function aPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => broken.push(error.message))
  return page
}

async function invite(name: string, role: string): Promise<string> {
  await goTo(owner, 'People')
  await owner.getByRole('button', { name: 'Invite somebody…' }).click()
  await owner.getByLabel('Their name').fill(name)
  await owner.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await owner.getByRole('button', { name: 'Make the link' }).click()
  const link = await owner.getByRole('textbox', { name: 'Invitation link' }).inputValue()
  await owner.getByRole('button', { name: 'Done' }).click()
  return link
}

async function goTo(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

const origin = (page: Page) => new URL(page.url()).origin
