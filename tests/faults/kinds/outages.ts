// A part of the installation is gone for a while.
import { setTimeout as sleep } from 'node:timers/promises'
import type { PartName } from '../../support/stack.ts'
import type { Fault } from '../scene.ts'

export const apiKilled = killed('app', 'the api is killed, several times', 4)
export const temporalKilled = killed('temporal', 'Temporal is killed, several times', 3)
export const temporalAway = away('temporal', 'Temporal is away for up to half a minute', 30)
export const postgresAway = away('postgres', 'PostgreSQL is stopped at once and stays away for up to a minute', 60)
export const quoAway = away('sandbox', 'Quo refuses every connection for up to twenty seconds', 20)

function killed(part: PartName, what: string, times: number): Fault {
  return {
    what,
    async happen({ stack, chance, afterTexts, isOver }) {
      for (let time = 0; time < times && !(await isOver()); time++) {
        await afterTexts(time * 10 + chance.between(1, 9))
        await stack.kill(part)
        await sleep(chance.between(0, 1_500))
      }
    },
  }
}

function away(part: PartName, what: string, mostSeconds: number): Fault {
  return {
    what,
    async happen({ stack, chance, afterTexts }) {
      await afterTexts(chance.between(1, 20))
      await stack.takeDown(part, chance.between(1_000, mostSeconds * 1_000))
    },
  }
}
