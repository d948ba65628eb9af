// What the state of a text says about the person it is for, and how it looks.
import type { TextState } from './shapes.ts'
import type { Tone } from './tone.ts'

interface StateWords {
  word: string
  meaning: string
  tone: Tone
}

export const textStates: Record<TextState, StateWords> = {
  pending: { word: 'Waiting', meaning: 'Not texted yet; its turn comes.', tone: 'quiet' },
  sending: { word: 'Being sent', meaning: 'On its way to Quo right now.', tone: 'busy' },
  sent: { word: 'Sent', meaning: 'Quo took it; the phone has not confirmed it yet.', tone: 'good' },
  delivered: { word: 'Delivered', meaning: 'It arrived on the phone.', tone: 'good' },
  undelivered: { word: 'Not delivered', meaning: 'Quo took it, but it did not reach the phone.', tone: 'bad' },
  failed: { word: 'Refused', meaning: 'Quo refused it; it did not leave.', tone: 'bad' },
  unknown: { word: 'Checking', meaning: 'Quo did not answer clearly; Trickle is looking it up.', tone: 'busy' },
  unconfirmed: {
    word: 'Not confirmed',
    meaning: 'It may or may not have arrived; it waits for you on the review list.',
    tone: 'warn',
  },
  skipped: { word: 'Skipped', meaning: 'Was not texted and will not be, for a reason.', tone: 'quiet' },
}

/** In the order in which a text goes through them. */
export const statesInOrder: readonly TextState[] = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'unknown',
  'unconfirmed',
  'skipped',
]

export const isTextState = (word: string | null): word is TextState => statesInOrder.some((state) => state === word)
