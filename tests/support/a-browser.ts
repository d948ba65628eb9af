// A real Chromium, as `npm test` brings it, and what accessibility says of a page.
import { AxeBuilder } from '@axe-core/playwright'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function aBrowser(): Promise<Browser> {
  const brought = process.env.CHROME_PATH
  return brought
    ? chromium.launch({ executablePath: brought, args: quiet })
    : chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...quiet] })
}

/** What axe finds wrong on the page as it stands, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id} at ${nodes[0]?.target.join(' ')}`)
}

export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await violationsOn(page)).map((violation) => `${colorScheme} ${violation}`))
  }
  return found
}

/** In both themes, on a desk and on a phone, where nothing may be wider than the screen. */
export async function everywhere(page: Page): Promise<string[]> {
  const found = await violationsInBothThemes(page)
  await page.setViewportSize({ width: 390, height: 844 })
  found.push(...(await violationsInBothThemes(page)))
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  if (tooWide !== 0) found.push(`${new URL(page.url()).pathname}: wider than the phone`)
  await page.setViewportSize({ width: 1440, height: 900 })
  return found
}
