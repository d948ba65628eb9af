// A text comes in from a person: it is stored, obeyed if it is a keyword, and announced, all in one piece.
import type { NewEntry } from '../book/entries.ts'
import type { Line } from '../lines.ts'
import type { Message } from '../state/state.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { Workspace } from '../workspace.ts'
import { conversationIdOf, newId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { confirmationOf, keywordOf } from './opt-out.ts'
import { messageOf } from './send.ts'

export interface Incoming {
  from: string
  line: Line
  text: string
  media?: Message['media'] | undefined
  reply?: string | undefined // the planned reply this is
}

export function receiveText(workspace: Workspace, courier: Courier, lifecycle: Lifecycle, incoming: Incoming): Message {
  const { from, line, text, media = [], reply = null } = incoming
  const at = workspace.now()
  const id = newId('AC')
  const conversationId = conversationIdOf(line.id, [from])
  const place = { phoneNumberId: line.id, conversationId, userId: null, createdAt: at }
  const inbound = { id, from, to: [line.number], text, media, ...place }

  const received: Message = { ...inbound, ...unread, updatedAt: at }
  const letters = courier.lettersAbout('message.received', received, at)
  const obeyed = obey(workspace, incoming, at, place)
  const written = workspace.write({ kind: 'inbound', at, ...inbound, reply }, ...obeyed, ...letters)
  courier.dispatch(written)
  for (const entry of written) if (entry.kind === 'confirmation') lifecycle.start(messageOf(workspace.state, entry.id))
  return messageOf(workspace.state, id)
}

const unread = {
  seq: 0,
  origin: 'inbound',
  direction: 'incoming',
  status: 'received',
  errorCode: null,
  fate: null,
} as const

/** An opt-out holds for every number of the workspace. Inferred: a keyword that changes nothing is not confirmed again. */
function obey(
  { state }: Workspace,
  { from, line, text }: Incoming,
  at: number,
  place: { phoneNumberId: string; conversationId: string; userId: null; createdAt: number },
): NewEntry[] {
  const keyword = keywordOf(text)
  const isOut = state.optedOut.has(from)
  if (keyword === null || (keyword === 'stop') === isOut) return []

  const answer = { id: newId('AC'), from: line.number, to: [from], text: confirmationOf[keyword], ...place }
  return [
    { kind: keyword === 'stop' ? 'optOut' : 'optIn', at, number: from, by: text },
    { kind: 'confirmation', at, ...answer, about: keyword },
  ]
}
