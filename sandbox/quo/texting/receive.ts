// A text comes in from a person: it is stored, obeyed if it is a keyword, and announced, all in one piece.
import type { NewEntry } from '../book/entries.ts'
import type { Line } from '../lines.ts'
import type { Message } from '../state/state.ts'
import type { Courier } from '../webhooks/courier.ts'
import { lettersAbout } from '../webhooks/letters.ts'
import type { Workspace } from '../workspace.ts'
import { conversationIdOf, newId } from './ids.ts'
import type { Lifecycle } from './lifecycle.ts'
import { confirmationOf, keywordOf } from './opt-out.ts'
import { messageOf } from './send.ts'

export interface Incoming {
  from: string
  line: Line
  others?: readonly string[] | undefined // who else is in the thread: it is a group then
  text: string
  media?: Message['media'] | undefined
  reply?: string | undefined // the planned reply this is
}

export function receiveText(workspace: Workspace, courier: Courier, lifecycle: Lifecycle, incoming: Incoming): Message {
  const { from, line, others = [], text, media = [], reply = null } = incoming
  const at = workspace.now()
  const id = newId('AC')
  const place = { phoneNumberId: line.id, userId: null, createdAt: at }
  const conversationId = conversationIdOf(line.id, [from, ...others])
  const inbound = { id, from, to: [line.number, ...others], text, media, ...place, conversationId }

  const received: Message = { ...inbound, ...unread, updatedAt: at }
  const letters = lettersAbout(workspace, { type: 'message.received', message: received }, at)
  const obeyed = obey(workspace, incoming, at)
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

/** Without a number there is nobody to opt out, nor to answer. */
const isHidden = (from: string) => !/\d/.test(from)

/** An opt-out holds for every number of the workspace, and Quo confirms it to whoever said it, not to their group. */
function obey({ state }: Workspace, { from, line, others = [], text }: Incoming, at: number): NewEntry[] {
  const { keywordMatch, repeatedKeyword, groupKeyword } = state.settings
  const keyword = keywordOf(text, keywordMatch)
  if (keyword === null || isHidden(from) || (others.length > 0 && groupKeyword === 'ignored')) return []
  const changesNothing = (keyword === 'stop') === state.optedOut.has(from)
  if (changesNothing && repeatedKeyword === 'silent') return []

  const place = {
    phoneNumberId: line.id,
    conversationId: conversationIdOf(line.id, [from]),
    userId: null,
    createdAt: at,
  }
  const answer = { id: newId('AC'), from: line.number, to: [from], text: confirmationOf[keyword], ...place }
  const confirmation: NewEntry = { kind: 'confirmation', at, ...answer, about: keyword }
  if (changesNothing) return [confirmation]
  return [{ kind: keyword === 'stop' ? 'optOut' : 'optIn', at, number: from, by: text }, confirmation]
}
