// Every kind of fault, by the name that the command line knows.
import { accountRefused, answersCut, answersLate, serverErrors, tooManyRequests } from './kinds/answers.ts'
import { clockJumps } from './kinds/clock-jumps.ts'
import { activatedTwice, numbersShared, pausedAThousandTimes } from './kinds/control.ts'
import { deployedInMidBatch } from './kinds/deploy.ts'
import { everythingAtOnce } from './kinds/everything.ts'
import { workerFrozenBeforeTheCall, workerFrozenDuringTheCall } from './kinds/freezes.ts'
import { apiKilled, postgresAway, quoAway, temporalAway, temporalKilled } from './kinds/outages.ts'
import { answersWritten } from './kinds/replies.ts'
import { stopsFollow, stopsRace, webhooksAstray } from './kinds/people.ts'
import {
  workerKilledBeforeTheCall,
  workerKilledBeforeTheCommit,
  workerKilledDuringTheCall,
} from './kinds/worker-deaths.ts'
import type { Fault } from './scene.ts'

export const faults: Readonly<Record<string, Fault>> = {
  everything: everythingAtOnce,
  'worker-before-call': workerKilledBeforeTheCall,
  'worker-during-call': workerKilledDuringTheCall,
  'worker-before-commit': workerKilledBeforeTheCommit,
  'frozen-before-call': workerFrozenBeforeTheCall,
  'frozen-during-call': workerFrozenDuringTheCall,
  'api-killed': apiKilled,
  'temporal-killed': temporalKilled,
  'temporal-away': temporalAway,
  'postgres-away': postgresAway,
  'quo-away': quoAway,
  'answers-cut': answersCut,
  'answers-late': answersLate,
  'too-many-requests': tooManyRequests,
  'server-errors': serverErrors,
  'account-refused': accountRefused,
  'paused-a-thousand-times': pausedAThousandTimes,
  'activated-twice': activatedTwice,
  'numbers-shared': numbersShared,
  'deployed-in-mid-batch': deployedInMidBatch,
  'clock-jumps': clockJumps,
  'stops-race': stopsRace,
  'stops-follow': stopsFollow,
  'webhooks-astray': webhooksAstray,
  'answers-written': answersWritten,
}

/** Which fault a seed plays: the faults take turns, so that any stretch of seeds covers them evenly. */
export function faultOf(seed: number): string {
  const names = Object.keys(faults)
  const name = names[(seed - 1) % names.length]
  if (name === undefined) throw new Error('There are no faults.')
  return name
}
