// What goes wrong between our processes and under them: as often as the setting says, and no more than it allows.
import type { Dice } from '../support/dice.ts'
import type { Chronicle } from './chronicle.ts'
import type { Blow, Line } from './process.ts'
import type { Setting, Trouble } from './setting.ts'
import type { Store } from './store.ts'
import type { Timeline } from './timeline.ts'

interface Parts {
  time: Timeline
  chance: Dice
  setting: Setting
  chronicle: Chronicle
}

export type Troubles = ReturnType<typeof drawTroubles>

const minuteMs = 60_000

export function drawTroubles({ time, chance, setting, chronicle }: Parts) {
  let left = setting.mostTroubles
  let postgresAwayUntil = 0
  let postgresRestarts = 0
  let temporalAwayUntil = 0

  function happens(trouble: Trouble): boolean {
    if (left === 0 || !chance.happens(setting.perMille.get(trouble) ?? 0)) return false
    left--
    chronicle.counted(trouble)
    chronicle.say(`— ${trouble}`)
    return true
  }

  /** A moment, or past every lease, or past every look-up. */
  const longMs = () =>
    chance.happens(400)
      ? chance.between(10.5 * minuteMs, 30 * minuteMs)
      : chance.between(10, chance.one([2_000, minuteMs, 5 * minuteMs]))

  /** Asked each time something reaches a worker. */
  function strike(): Blow | undefined {
    if (happens('a worker is killed')) return { kind: 'kill' }
    if (happens('a machine sleeps')) return { kind: 'sleep', ms: longMs() }
    return happens('a worker is stopped') ? { kind: 'stop', ms: longMs() } : undefined
  }

  const postgres: Line = {
    latencyMs: () => chance.between(0, chance.happens(900) ? 3 : setting.slowestDatabaseMs),
    isAway: () => time.now() < postgresAwayUntil,
    restarts: () => postgresRestarts,
    losesReply(process) {
      const loses = happens('a reply of PostgreSQL is lost')
      if (loses && process.isMortal && chance.happens(300)) process.stop(longMs())
      return loses
    },
  }

  return {
    happens,
    strike,
    postgres,
    temporalIsAway: () => time.now() < temporalAwayUntil,
    /** Asked whenever anything was committed. */
    loseServers(store: Store) {
      if (happens('Temporal is away')) temporalAwayUntil = time.now() + chance.between(1_000, 2 * minuteMs)
      if (!happens('PostgreSQL is away')) return
      postgresAwayUntil = time.now() + chance.between(100, chance.one([5_000, minuteMs, 2.5 * minuteMs]))
      postgresRestarts++
      time.after(0, store.forgetAllUnderWay)
    },
  }
}
