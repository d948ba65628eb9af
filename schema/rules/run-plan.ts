// Which of the schedules of a campaign a run was made under.
import type { Schedule } from './send-window.ts'

export interface RunPlan extends Schedule {
  batchSize: number
  /** Null: it is in force. */
  until: Date | null
}

/** `plans`: all there were, the oldest first. A run that was open went on as it began; no run goes by what is in force. */
export function planAt(plans: readonly RunPlan[], madeAt: Date | null): RunPlan {
  const plan = plans.find(({ until }) => until === null || (madeAt !== null && madeAt < until))
  if (!plan) throw new Error('No schedule of the campaign is in force.')
  return plan
}
