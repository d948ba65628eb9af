// Is the window of a run the one that the schedule has on its date? Judged from what the clocks on the wall show, and not by
// the rule that makes windows, so that the one may be checked by the other.
import { holidayOn } from './holidays.ts'
import type { Schedule } from './send-window.ts'
import { localParts, weekdayOf, type LocalDate } from './time.ts'

interface RunWindow {
  localDate: LocalDate
  opensAt: Date
  closesAt: Date
}

const minuteMs = 60_000
const eveningEnds = '20:00'

/**
 * It opens in the minute in which the wall clock comes to the send time, or skips it, on an allowed day that is no holiday; and it is not open
 * for longer than it may be, nor into the evening.
 */
export function isWindowOf({ days, sendAt, zone, windowMinutes }: Schedule, run: RunWindow): boolean {
  const shown = (at: number) => {
    const { date, time } = localParts(new Date(at), zone)
    return `${date} ${time}`
  }
  const opensAt = run.opensAt.getTime()
  const closesAt = run.closesAt.getTime()
  const due = `${run.localDate} ${sendAt}`
  const evening = `${run.localDate} ${eveningEnds}`
  return (
    days.includes(weekdayOf(run.localDate)) &&
    holidayOn(run.localDate) === undefined &&
    shown(opensAt - minuteMs) < due &&
    due <= shown(opensAt) &&
    opensAt < closesAt &&
    closesAt <= opensAt + windowMinutes * minuteMs &&
    shown(closesAt) <= evening
  )
}
