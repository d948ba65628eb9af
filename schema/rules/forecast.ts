// How many runs a campaign takes and when: the plan that a schedule and a batch size imply.
import { nextWindow, type Schedule, type SendWindow } from './send-window.ts'
import { weekdayOf, type LocalDate } from './time.ts'

export interface Forecast {
  runs: number
  /** The first windows in order, at most as many as were asked for; the first may be open already. */
  next: SendWindow[]
  /** Undefined: no window opens, or it is further away than is reckoned. */
  last: SendWindow | undefined
}

/** Nobody reckons with a campaign of more runs: four years of weekdays. */
const mostRuns = 1040

/** `except`: dates whose run has been. Nobody may be texted on a Sunday, so its windows do not count. */
export function forecast(
  schedule: Schedule,
  { people, batchSize, now, show }: { people: number; batchSize: number; now: Date; show: number },
  except: (date: LocalDate) => boolean = () => false,
): Forecast {
  const runs = Math.ceil(people / batchSize)
  const next: SendWindow[] = []
  const unused = (date: LocalDate) => except(date) || weekdayOf(date) === 'sun'
  let last: SendWindow | undefined
  for (let run = 0; run < Math.min(runs, mostRuns); run++) {
    const window = nextWindow(schedule, last?.closesAt ?? now, unused)
    if (!window) return { runs, next, last: undefined }
    if (next.length < show) next.push(window)
    last = window
  }
  return { runs, next, last: runs > mostRuns ? undefined : last }
}
