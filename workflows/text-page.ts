// One page of texts, a few in flight. Ends early when a signal is heard or when campaign or run refuse.
import { condition, log, proxyActivities } from '@temporalio/workflow'
import type { QuoActivities } from '#activities/index.ts'
import type { Control } from '#schema/control.ts'
import { sendTimeoutMs, type Timings } from '#schema/timings.ts'
import { priorities } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

/** Four in flight reach ten a second at Quo's usual latency; more only costs history (measured). */
const mostInFlight = 4

interface Page {
  campaignId: string
  runId: string
  page: readonly string[]
  timings: Timings
  heard: Control[]
  applyControl: (campaignId: string, controls: Control[]) => Promise<unknown>
}

export async function textPage({ campaignId, runId, page, timings, heard, applyControl }: Page) {
  const { sendText } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: sendTimeoutMs(timings),
    retry: { initialInterval: '1 s', maximumInterval: timings.longestRetryMs },
    priority: { priorityKey: priorities.campaigns, fairnessKey: campaignId },
  })
  const result: { texted: number; waitMs?: number } = { texted: 0 }
  const inFlight = new Set<Promise<void>>()
  let ended = false
  const interrupted = condition(() => heard.length > 0)

  for (const textId of page) {
    if (ended || heard.length > 0) break
    const sending = sendText(textId, runId).then(
      (sent) => {
        if (sent.kind === 'texted') result.texted++
        if (sent.kind === 'endPage' || sent.kind === 'later') ended = true
        if (sent.kind === 'later') result.waitMs = Math.max(result.waitMs ?? 0, sent.waitMs)
      },
      () => log.warn('a send failed for good; its row says what is known', { textId }),
    )
    inFlight.add(sending)
    void sending.finally(() => inFlight.delete(sending))
    if (inFlight.size >= mostInFlight) await Promise.race([...inFlight, interrupted])
  }

  // What is in flight may be repeated for long. Whatever is heard meanwhile reaches the row at once, each time.
  while (inFlight.size > 0) {
    await condition(() => inFlight.size === 0 || heard.length > 0)
    if (heard.length > 0) await applyControl(campaignId, heard.splice(0))
  }
  if (ended && result.texted === 0) result.waitMs ??= timings.retryMs // asking again at once would only turn in circles
  return result
}
