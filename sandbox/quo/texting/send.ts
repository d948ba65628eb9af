// Accepts a text for sending: its price, its conversation, and what it will end as. Two equal requests are two texts.
import type { Fate } from '../book/entries.ts'
import { type Line, regionOf } from '../lines.ts'
import type { Settings } from '../state/settings.ts'
import type { Message, State } from '../state/state.ts'
import type { Workspace } from '../workspace.ts'
import { conversationIdOf, newId } from './ids.ts'
import { countSegments, smartlyEncoded } from './segments.ts'

export interface Draft {
  line: Line
  to: string[]
  content: string
  userId: string
  request: string
  arrivedAt: number
}

const centsPerSegment = 1

export function priceOf({ groupPrice }: Settings, { content, to }: Pick<Draft, 'content' | 'to'>): number {
  return countSegments(content) * (groupPrice === 'each' ? to.length : 1) * centsPerSegment
}

/** It counts as accepted at the moment its request arrived, however long the answer takes. */
export function acceptText(workspace: Workspace, draft: Draft): Message {
  const { state } = workspace
  const { line, to, content, userId, request, arrivedAt } = draft
  const id = newId('AC')
  workspace.write({
    kind: 'text',
    at: arrivedAt,
    id,
    request,
    createdAt: workspace.now(),
    from: line.number,
    to,
    text: content,
    shown: state.settings.smartEncoding ? smartlyEncoded(content) : content,
    phoneNumberId: line.id,
    conversationId: conversationIdOf(line.id, to),
    userId,
    costCents: priceOf(state.settings, draft),
    fate: fateOf(state, line, to),
  })
  return messageOf(state, id)
}

export function messageOf(state: State, id: string): Message {
  const message = state.messages.get(id)
  if (!message) throw new Error(`Message ${id} was written and is not there.`)
  return message
}

/** Up to fifteen characters of anything pass Quo's validation. */
export const canBeTexted = (number: string) => /^\+[1-9]\d{6,14}$/.test(number)

/** Opted-out and unreachable people get nothing, whoever writes to them. The codes are Twilio's, on which Quo runs. */
export function fateOf({ optedOut, habits, settings }: State, line: Line, to: readonly string[]): Fate {
  if (to.some((number) => optedOut.has(number))) return { state: 'failed', errorCode: '21610' }
  if (!to.every(canBeTexted)) return { state: 'failed', errorCode: '21211' }
  if (to.includes(line.number) && settings.ownNumber !== 'deliver') return { state: 'failed', errorCode: '21266' }
  if (to.some((number) => line.messaging[regionOf(number)] === 'restricted')) {
    return { state: 'undelivered', errorCode: '30034' } // unless it is refused at once
  }
  const habit = to.length === 1 ? habits.get(to[0] ?? '') : undefined
  if (habit?.does === 'miss') return { state: habit.as, errorCode: habit.errorCode }
  return { state: 'delivered', errorCode: null }
}
