// Everything that can happen to a text, wired together: send, receive, lifecycle, replies.
import { findLine, type Line, mainLine } from '../lines.ts'
import type { Message } from '../state/state.ts'
import type { Courier } from '../webhooks/courier.ts'
import type { Workspace } from '../workspace.ts'
import { conversationIdOf, newId } from './ids.ts'
import { openLifecycle } from './lifecycle.ts'
import { type Incoming, receiveText } from './receive.ts'
import { openReplies } from './replies.ts'
import { acceptText, type Draft, fateOf, messageOf, priceOf } from './send.ts'

export interface Texting {
  send(draft: Draft): Message
  receive(incoming: Incoming): Message
  /** A person of the business writes from Quo's own app. */
  writeFromApp(line: Line, to: string[], text: string): Message
  /** A failed message goes out once more, under its own id. */
  tryAgain(message: Message): void
}

/** Takes up what the book says was still under way. */
export function openTexting(workspace: Workspace, courier: Courier): Texting {
  const lifecycle = openLifecycle(workspace, courier, (message) => replies.arrived(message))
  const receive = (incoming: Incoming) => receiveText(workspace, courier, lifecycle, incoming)
  const replies = openReplies(workspace, receive)

  lifecycle.resume()
  replies.resume()

  const started = (message: Message) => {
    lifecycle.start(message)
    return message
  }
  return {
    send: (draft) => started(acceptText(workspace, draft)),
    receive,
    writeFromApp(line, to, text) {
      const at = workspace.now()
      const id = newId('AC')
      const conversationId = conversationIdOf(line.id, to)
      const place = { phoneNumberId: line.id, conversationId, userId: line.users[0].id, createdAt: at }
      const fate = fateOf(workspace.state, line, to)
      workspace.write({ kind: 'teammate', at, id, from: line.number, to, text, ...place, fate })
      return started(messageOf(workspace.state, id))
    },

    tryAgain(message) {
      const { state } = workspace
      const { id, phoneNumberId, to, text } = message
      const costCents = state.settings.retryCosts ? priceOf(state.settings, { content: text, to }) : 0
      const fate = fateOf(state, findLine(phoneNumberId) ?? mainLine, to)
      workspace.write({ kind: 'retried', at: workspace.now(), id, fate, costCents })
      lifecycle.start(message)
    },
  }
}
