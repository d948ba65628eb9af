// Goes to pages, signed in as the owner, and takes their picture once they stand still.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Stack } from '../support/stack.ts'

const sizes = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const themes = ['light', 'dark'] as const
const readmeSize = { width: 1280, height: 800 }

interface Album {
  folder: string
  prefix: string
  only: string | undefined
}

export async function camera(browser: Browser, stack: Stack) {
  const context = await browser.newContext({ viewport: sizes.wide, timezoneId: 'America/New_York', locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns')
  const { origin } = new URL(page.url())

  return {
    async takeEach(pages: Record<string, string>, { folder, prefix, only }: Album) {
      for (const [name, path] of Object.entries(pages)) {
        if (only && !name.includes(only)) continue
        await goTo(page, origin + path)
        for (const [size, viewport] of Object.entries(sizes)) {
          await page.setViewportSize(viewport)
          for (const colorScheme of themes) {
            await page.emulateMedia({ colorScheme })
            await page.waitForTimeout(150)
            const file = join(folder, `${prefix}${name}-${size}-${colorScheme}.png`)
            await page.screenshot({ path: file, fullPage: true })
          }
        }
      }
    },

    async takeOne(path: string, file: string) {
      await page.setViewportSize(readmeSize)
      await page.emulateMedia({ colorScheme: 'light' })
      await goTo(page, origin + path)
      await page.screenshot({ path: file })
    },

    [Symbol.asyncDispose]: () => context.close(),
  }
}

async function goTo(page: Page, address: string) {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(700)
}
