// Accepts a text for sending: its price, its conversation, and what it will end as. Two equal requests are two texts.
import type { Fate } from '../book/entries.ts'
import type { Line } from '../lines.ts'
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

/** Per recipient: what a group text costs is not documented. */
export function priceOf({ content, to }: Pick<Draft, 'content' | 'to'>): number {
  return countSegments(content) * to.length * centsPerSegment
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
    costCents: priceOf(draft),
    fate: fateOf(state, to),
  })
  return messageOf(state, id)
}

export function messageOf(state: State, id: string): Message {
  const message = state.messages.get(id)
  if (!message) throw new Error(`Message ${id} was written and is not there.`)
  return message
}

/** Opted-out and unreachable people get nothing, whoever writes to them. */
export function fateOf(state: State, to: readonly string[]): Fate {
  // Inferred: Quo runs on Twilio, whose code for an opted-out recipient this is
  if (to.some((number) => state.optedOut.has(number))) return { state: 'failed', errorCode: '21610' }
  // Inferred: up to fifteen characters of anything pass Quo's validation; the carrier cannot send to them
  if (to.some((number) => !/^\+[1-9]\d{6,14}$/.test(number))) return { state: 'failed', errorCode: '21211' }

  const habit = to.length === 1 ? state.habits.get(to[0] ?? '') : undefined
  if (habit?.does === 'miss') return { state: habit.as, errorCode: habit.errorCode }
  return { state: 'delivered', errorCode: null }
}
