// People who answer by habit: once, some time after the first text that reached them.
import type { EntryOf } from '../book/entries.ts'
import { findLine, mainLine } from '../lines.ts'
import type { Message } from '../state/state.ts'
import type { Workspace } from '../workspace.ts'
import type { Incoming } from './receive.ts'
import { newId } from './ids.ts'

export interface Replies {
  /** A message reached its people. */
  arrived(message: Message): void
  resume(): void
}

export function openReplies(workspace: Workspace, receive: (incoming: Incoming) => void): Replies {
  const { state, agenda } = workspace

  function schedule(reply: EntryOf<'plannedReply'>, afterMs: number) {
    agenda.after(afterMs, () => {
      if (state.plannedReplies.get(reply.id) !== reply) return // the sandbox was reset
      receive({ from: reply.number, line: findLine(reply.to) ?? mainLine, text: reply.text, reply: reply.id })
    })
  }

  return {
    arrived({ origin, to, phoneNumberId }) {
      const number = to.length === 1 ? to[0] : undefined // nobody answers a group by habit
      if (number === undefined || origin === 'confirmation' || !state.settings.peopleReply) return
      const habit = state.habits.get(number)
      if (!habit || habit.does === 'nothing' || habit.does === 'miss' || state.repliedByHabit.has(number)) return

      const { text, afterMs } = habit
      const plan = { id: newId('RP'), number, to: phoneNumberId, text, afterMs }
      workspace.write({ kind: 'plannedReply', at: workspace.now(), ...plan })
      const reply = state.plannedReplies.get(plan.id)
      if (reply) schedule(reply, afterMs)
    },

    resume() {
      const now = workspace.now()
      for (const reply of state.plannedReplies.values()) {
        schedule(reply, Math.max(0, reply.afterMs - (now - reply.at) * state.settings.speed))
      }
    },
  }
}
