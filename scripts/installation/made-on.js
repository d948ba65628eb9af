// A machine whose clock shows a day before this version was made: no send window would be right.
import { inCheckout } from '../commands/checkout.js'
import { readJson } from '../commands/read-json.js'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

const zonesMs = 24 * 3_600_000 // a date has no zone

/**
 * With a real account it is refused. In the sandbox nobody is texted at the wrong hour, and saying so is enough.
 * @param {Pick<import('./settings.js').Settings, 'clockIsRight' | 'playsQuo'>} settings
 * @param {Date} [now]
 */
export function checkClock({ clockIsRight, playsQuo }, now = new Date()) {
  const madeOn = readJson(inCheckout('package.json'))?.madeOn
  if (clockIsRight || !madeOn || now.getTime() >= new Date(madeOn).getTime() - zonesMs) return
  const sentence =
    `The clock of this machine shows ${now.toISOString().slice(0, 10)}, and this version of Trickle was made on ${madeOn}: ` +
    'set the clock right (NTP); every send window goes by it.'
  if (!playsQuo) throw new Trouble(sentence)
  say(sentence)
}
