// Without a mouse: the palette and its keys, on a wide window; and by thumb: what is behind "More" on a phone.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, violationsInBothThemes } from '../support/a-browser.ts'
import { aStack } from '../support/stack.ts'

test('one goes everywhere by keyboard, and nothing typed into a field is taken for a command', async () => {
  await using stack = await aStack({ speed: 1 })
  await using browser = await aBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(new URL('/sign-in', stack.signInLink).href)
  await headingIs(page, 'Sign in')
  await page.goto(stack.signInLink) // where the page is open already
  await page.waitForURL('**/campaigns')
  await headingIs(page, 'Campaigns')
  const box = page.getByRole('combobox', { name: 'Go somewhere or do something' })

  await page.keyboard.press('Control+k')
  await box.fill('peo')
  await page.getByRole('option', { name: 'People' }).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.keyboard.press('Enter')
  await headingIs(page, 'People')

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await headingIs(page, 'Review')
  await page.keyboard.press('n')
  await headingIs(page, 'New campaign')
  await page.getByLabel('Campaign name').pressSequentially('gr?n')
  expect(await page.getByLabel('Campaign name').inputValue()).toBe('gr?n')
  await headingIs(page, 'New campaign')

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await box.fill('keys off')
  await page.keyboard.press('Enter')
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.waitForTimeout(500)
  await headingIs(page, 'New campaign')
  await page.keyboard.press('Control+k')
  await box.fill('no such thing')
  await page.getByText('Nothing is called like that.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'More' }).click()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('dialog').getByRole('link', { name: 'Audit' }).click()
  await headingIs(page, 'Audit')
})

const headingIs = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
