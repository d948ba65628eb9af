// One page of texts, so many in flight. Ends early when a signal is heard or when campaign or run refuse.
import { condition, log, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { QuoActivities } from '#activities/index.ts'
import type { Control } from '#schema/control.ts'
import { sendTimeoutMs, type Timings } from '#schema/timings.ts'
import { priorities, type CampaignProgress } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

/**
 * Sends tell of themselves together, once a second, so that one waking takes them all: ten that will be told of, and so
 * many more that no request slot is without a text meanwhile (measured).
 */
const mostInFlight = 20

/** No text is begun while one so many places before it is not done: the frozen order, for as long as one may be slow. */
const mostAhead = 200

interface Page {
  campaignId: string
  runId: string
  page: readonly string[]
  timings: Timings
  progress: CampaignProgress
  heard: Control[]
  applyControl: (campaignId: string, controls: Control[]) => Promise<unknown>
}

export async function textPage({ campaignId, runId, page, timings, progress, heard, applyControl }: Page) {
  const { sendText } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: sendTimeoutMs(timings),
    heartbeatTimeout: timings.silentMs,
    retry: { initialInterval: '1 s', maximumInterval: timings.longestRetryMs },
    priority: { priorityKey: priorities.campaigns, fairnessKey: campaignId },
  })
  const before = progress.textedInThisExecution
  const inFlight = new Set<number>() // places in the page, the lowest first
  let ended = false
  let waitMs: number | undefined

  const send = async (place: number, textId: string) => {
    inFlight.add(place)
    try {
      const sent = await sendText(textId, runId)
      if (sent.kind === 'texted') progress.textedInThisExecution++
      if (sent.kind === 'endPage' || sent.kind === 'later') ended = true
      if (sent.kind === 'later') waitMs = Math.max(waitMs ?? 0, sent.waitMs)
    } catch {
      log.warn('a send failed for good; its row says what is known', { textId })
    }
    inFlight.delete(place)
  }
  const isOver = () => ended || heard.length > 0 || workflowInfo().continueAsNewSuggested
  const isFree = (place: number) => {
    const [lowest = place] = inFlight
    return inFlight.size < mostInFlight && place - lowest < mostAhead
  }

  for (const [place, textId] of page.entries()) {
    await condition(() => isOver() || isFree(place))
    if (isOver()) break
    void send(place, textId)
  }

  // What is in flight may be repeated for long. Whatever is heard meanwhile reaches the row at once, each time.
  while (inFlight.size > 0) {
    await condition(() => inFlight.size === 0 || heard.length > 0)
    if (heard.length > 0) await applyControl(campaignId, heard.splice(0))
  }
  const inVain = ended && progress.textedInThisExecution === before
  return { waitMs: waitMs ?? (inVain ? timings.retryMs : undefined) } // asking again at once would only turn in circles
}
