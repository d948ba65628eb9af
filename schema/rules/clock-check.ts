// Is the machine's clock one to go by? Send windows, look-ups and the order of everything hang on it.

export interface ClockFacts {
  machine: Date
  /** PostgreSQL's, which may run on another machine. */
  database: Date
  /** When the newest row was written that is never written again. */
  newestRow: Date | undefined
}

/** A clock that is set right jumps back by this much now and then, and nothing comes of it. */
const toleranceMs = 120_000
/** Texts are looked up at Quo by their time, give or take ten seconds. */
const apartMs = 10_000

/** Undefined: nothing speaks against it. */
export function whyClockIsWrong({ machine, database, newestRow }: ClockFacts): string | undefined {
  if (newestRow && newestRow.getTime() - database.getTime() > toleranceMs) {
    return (
      `The clock shows ${shown(database)}, but something was written on ${shown(newestRow)}: set the clock right and ` +
      'start again. If it is right now and was wrong then: npm start -- --clock-is-right.'
    )
  }
  const apart = Math.abs(machine.getTime() - database.getTime())
  if (apart > apartMs) {
    return (
      `The clock of this machine shows ${shown(machine)}, the database’s ${shown(database)}: set both right (NTP), ` +
      `they are ${Math.round(apart / 1000)} seconds apart.`
    )
  }
  return undefined
}

const shown = (moment: Date) => `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`
