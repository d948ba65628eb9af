// One campaign: ask what comes next, wait for it or text a page, ask again; pause and resume at any moment.
import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow'
import type { LocalActivities } from '#activities/index.ts'
import { readControlInput, type Control } from '#schema/control.ts'
import {
  CampaignState,
  changed,
  pause,
  resume,
  status,
  type CampaignProgress,
  type CampaignWorkflowInput,
} from './messages.ts'
import { textPage } from './text-page.ts'

const { applyControl, nextMove } = proxyActivities<LocalActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 ms', maximumInterval: '10 s' }, // rows decide: safe to repeat for ever
})

/** A vendor may ask for a wait of days; windows open and close meanwhile, so it is asked again. */
const longestWaitMs = 300_000

export async function campaign(input: CampaignWorkflowInput): Promise<void> {
  const { campaignId, installationId, timings } = input
  const heard: Control[] = [...(input.control ?? [])] // every signal in order: none replaces another
  const hear = (action: Control['action'], given: unknown) =>
    void heard.push({ ...readControlInput(given), id: uuid4(), action })
  // The default handler first: signals that waited for this execution come through one door, in the order they were sent.
  setDefaultSignalHandler((name, given) => hear(name === 'pause' || name === 'resume' ? name : 'look', given))
  setHandler(pause, (given) => hear('pause', given))
  setHandler(resume, (given) => hear('resume', given))
  setHandler(changed, () => hear('look', undefined))
  const interrupted = () => heard.length > 0

  const progress: CampaignProgress = { state: 'starting', says: 'Starting.', textedInThisExecution: 0 }
  setHandler(status, () => progress)

  const show = (state: CampaignProgress['state'], says: string) => {
    if (progress.state !== state) upsertSearchAttributes([{ key: CampaignState, value: state }])
    Object.assign(progress, { state, says })
    setCurrentDetails(says)
  }

  for (;;) {
    await applyControl(campaignId, heard.splice(0)) // a signal from the CLI reaches the row here
    const asked = Date.now()
    const move = await nextMove(campaignId, installationId) // zone arithmetic is recorded, not replayed

    if (move.kind === 'end') {
      show('ended', move.says)
      if (interrupted()) continue
      return
    }
    if (move.kind === 'text') {
      show('texting', move.says)
      const { waitMs } = await textPage({ campaignId, timings, ...move, progress, heard, applyControl })
      if (waitMs !== undefined) await condition(interrupted, Math.min(waitMs, longestWaitMs))
    } else {
      show(move.state, move.says)
      if (progress.textedInThisExecution > 0) return goOn() // once per window, before the long wait
      if (move.waitMs === undefined) await condition(interrupted)
      else await condition(interrupted, Math.max(1, move.waitMs - (Date.now() - asked)))
    }
    if (workflowInfo().continueAsNewSuggested) return goOn()
  }

  /** Nothing is in flight here: a page waits for all its texts. */
  function goOn() {
    return continueAsNew<typeof campaign>({ campaignId, installationId, timings, control: heard })
  }
}
