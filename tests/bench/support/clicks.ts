// How long the browser took from each click to the next painting, as it says itself (Event Timing).
import type { Page } from 'playwright-core'

/** Before the first page is opened. */
export const watchClicks = (page: Page) =>
  page.addInitScript(`
    window.clicks = JSON.parse(sessionStorage.getItem('clicks') ?? '[]')
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') window.clicks.push(entry.duration)
      sessionStorage.setItem('clicks', JSON.stringify(window.clicks))
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })`)

/** In ms; those below 16 are not listed by browsers. */
export async function clicksOn(page: Page): Promise<number[]> {
  const found: unknown = await page.evaluate('window.clicks')
  if (!Array.isArray(found)) throw new Error('The clicks were not watched.')
  return found.map(Number)
}
