// Whether a person may answer in a conversation, and the sentence that says why not. The gate asks again at the claim.
import { isE164 } from './phone.ts'

export interface AnswerFacts {
  /** A backup was restored, and no owner has confirmed yet what went out after it was made. */
  fenced: boolean
  phone: string
  optedOut: boolean
  /** The number of ours they wrote to last, if it is still ours. */
  sendingNumberId: string | null
}

export function whyNoAnswer({ fenced, phone, optedOut, sendingNumberId }: AnswerFacts): string | undefined {
  if (optedOut) return 'They asked not to be texted. Only they can undo that, by texting START.'
  if (!isE164(phone)) return 'This sender has no number that can be texted.'
  if (sendingNumberId === null) return 'The number they wrote to is not one of your numbers in Quo any more.'
  if (fenced) return 'A backup was restored. Nothing is sent until an owner has confirmed it.'
  return undefined
}
