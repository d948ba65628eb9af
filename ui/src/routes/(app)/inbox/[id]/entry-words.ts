// What happened with a number besides words, as a line between them.
import type { ConversationEntry } from '#lib/shapes.ts'

type Entry<Kind extends ConversationEntry['kind']> = Extract<ConversationEntry, { kind: Kind }>

export function lineInWords(entry: Entry<'optedOut' | 'optedIn' | 'held' | 'decided'>): string {
  switch (entry.kind) {
    case 'optedOut':
      return [whoOptedOut(entry), whoConfirmed(entry)].filter(Boolean).join(' ')
    case 'optedIn':
      return 'They asked to be texted again.'
    case 'held':
      return `Held: nothing is sent by itself. ${entry.reason}`
    case 'decided':
      return `${entry.person ?? 'Trickle'} decided: ${entry.decision === 'optOut' ? 'an opt-out' : 'not an opt-out'}.`
  }
}

function whoOptedOut({ source, person, reason, wrongNumber }: Entry<'optedOut'>): string {
  if (wrongNumber) return 'Wrong number: it is not texted any more.'
  if (source === 'quo') return 'Opted out at Quo: it refused a text to this number.'
  if (source === 'reply') return 'Opted out.'
  return `${person ?? 'Somebody'} wrote down that they opted out${reason ? `: ${reason}` : '.'}`
}

const whoConfirmed = ({ confirmedBy }: Entry<'optedOut'>) =>
  confirmedBy === 'quo' ? 'Quo has confirmed it to them.' : ''

/** Who wrote a text of ours. */
export function writerOf(entry: Entry<'message' | 'text'>): string {
  if (entry.kind === 'message') return { them: '', colleague: 'Written in Quo', quo: 'Quo’s own answer' }[entry.writer]
  if (entry.textKind === 'confirmation') return 'Confirmation of the opt-out'
  if (entry.textKind === 'health') return 'Test of the connection'
  return entry.campaign ? '' : (entry.person ?? '')
}
