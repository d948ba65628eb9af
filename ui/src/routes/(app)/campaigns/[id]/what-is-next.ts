// What comes next in a campaign, as a short answer and what to know about it.
import type { Campaign } from '#lib/shapes.ts'
import { countOf, inFigures } from '#lib/words.ts'

export interface Next {
  title: string
  more: string
}

export function whatIsNext(campaign: Campaign): Next {
  const { status, statusReason, nextWindowWords, counts, runs } = campaign
  const batchSize = campaign.batchSize ?? 1 // a draft may have none, and says nothing about it here
  const waiting = counts['pending'] ?? 0
  const open = runs.find(({ state }) => state === 'open')
  switch (status) {
    case 'draft':
      return { title: 'Nothing yet.', more: 'It starts when you activate it.' }
    case 'paused':
      return {
        title: statusReason ?? 'Paused.',
        more: 'Nothing is sent. When you resume, it goes on with the next person at the next send time.',
      }
    case 'completed':
      return campaign.endedAt
        ? { title: 'Ended early.', more: statusReason ?? 'Whoever still waited was skipped.' }
        : { title: 'Done.', more: 'Everybody was texted, or has a reason why not.' }
    case 'active':
      if (open) {
        return {
          title: `Texting now: ${inFigures(open.used)} of ${inFigures(open.quota)} in this run.`,
          more: nextWindowWords && waiting > open.quota - open.used ? `The next run: ${nextWindowWords}.` : '',
        }
      }
      if (waiting === 0) {
        return { title: 'Everybody’s turn has come.', more: 'It completes as soon as the last texts are settled.' }
      }
      if (!nextWindowWords) {
        return { title: 'No send window opens within a year.', more: 'Nobody will be texted with this schedule.' }
      }
      return {
        title: `${nextWindowWords}.`,
        more: `Up to ${countOf(Math.min(batchSize, waiting), 'person', 'people')} then; ${runsLeft(waiting, batchSize)}.`,
      }
  }
}

function runsLeft(waiting: number, batchSize: number): string {
  const runs = Math.ceil(waiting / batchSize)
  return runs === 1 ? 'that is the last run' : `${inFigures(runs)} runs are left`
}
