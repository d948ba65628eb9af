// Where an opt-out comes from, and who confirmed it, in words.
import { reasonInWords } from '#lib/reasons.ts'
import type { OptOut } from '#lib/shapes.ts'
import type { Tone } from '#lib/tone.ts'

/** Without what they wrote, which stands beside it. */
export function originInWords({ source, wrongNumber, person, reason }: OptOut): string {
  if (source === 'quo') return 'Quo refused a text: they opted out there.'
  if (source === 'reply') return wrongNumber ? 'They wrote that the number is wrong:' : 'They wrote:'
  return reason ? `${person ?? 'Somebody'} wrote down: ${reason}` : `${person ?? 'Somebody'} judged their words:`
}

const confirmations: Record<OptOut['confirmed']['by'], { words: string; tone: Tone }> = {
  quo: { words: 'By Quo', tone: 'good' },
  us: { words: 'By Trickle', tone: 'good' },
  onItsWay: { words: 'On its way', tone: 'busy' },
  nobody: { words: 'Not confirmed', tone: 'quiet' },
  notKnown: { words: 'Not known', tone: 'quiet' },
}

export const confirmedInWords = ({ confirmed }: OptOut) => ({
  ...confirmations[confirmed.by],
  why: confirmed.reason && confirmed.by !== 'quo' ? `${reasonInWords(confirmed.reason)}.` : undefined,
})
