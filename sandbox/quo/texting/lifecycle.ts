// What becomes of a message after it was accepted: queued, sent, delivered, or not; and who is told.
import { between } from '../random.ts'
import type { Message } from '../state/state.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { MessageEvent } from '../webhooks/event-types.ts'
import { lettersAbout } from '../webhooks/letters.ts'
import type { Workspace } from '../workspace.ts'

export interface Lifecycle {
  start(message: Message): void
  resume(): void
}

type Step = 'sent' | 'delivered' | 'undelivered' | 'failed'

export function openLifecycle(workspace: Workspace, courier: Courier, arrived: (message: Message) => void): Lifecycle {
  const { state, agenda } = workspace

  function next(message: Message): void {
    const { fate, status } = message
    if (fate === null || status === fate.state) return
    const isSent = status === 'sent' || fate.state === 'failed' // what fails never leaves
    const { sentAfterMs, doneAfterMs } = state.settings.lifecycle
    const [low, high] = isSent ? doneAfterMs : sentAfterMs
    const step = isSent ? fate.state : 'sent'
    agenda.after(between(Math.random, low, high), () => take(message, step))
  }

  function take(message: Message, step: Step): void {
    if (state.messages.get(message.id) !== message) return // the sandbox was reset meanwhile
    const at = workspace.now()
    const errorCode = step === 'sent' ? null : (message.fate?.errorCode ?? null)
    const changed: Message = { ...message, status: step, errorCode, updatedAt: at }
    const isTold = step !== 'sent' && !hidden(message)
    const letters = isTold ? lettersAbout(workspace, { type: eventOf(step), message: changed }, at) : []
    const written = workspace.write({ kind: 'state', at, id: message.id, state: step, errorCode }, ...letters)
    courier.dispatch(written)
    if (step === 'delivered') arrived(message)
    next(message)
  }

  const hidden = ({ origin }: Message) => origin === 'confirmation' && state.settings.confirmation === 'hidden'

  return {
    start: next,
    resume: () => state.messages.forEach(next),
  }
}

const eventOf = (step: Exclude<Step, 'sent'>): MessageEvent => `message.${step}`
