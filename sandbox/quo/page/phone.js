// One person's phone: the thread as they see it, and what never reached them.
import { clock, day, element, shownNumber } from './show.js'

const thread = document.getElementById('thread')
const find = (id) => document.getElementById(id)
let shown = ''

const reasons = {
  21211: 'not a number that can be texted',
  21610: 'blocked, this person opted out',
  30003: 'phone unreachable',
  30006: 'landline or unreachable carrier',
}

export function showPhone({ person, messages }) {
  find('owner').textContent = person.name ?? 'Not among the contacts'
  find('number').textContent = shownNumber(person.number)
  find('marks').textContent = person.optedOut ? 'Opted out' : habitOf(person.habit)
  find('marks').classList.toggle('bad', person.optedOut)

  const isAtEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80
  thread.replaceChildren(...bubbles(messages, person.number))
  if (isAtEnd || shown !== person.number) thread.scrollTop = thread.scrollHeight
  shown = person.number
}

function habitOf({ does, text, afterMs }) {
  const soon = afterMs < 60_000 ? `${Math.round(afterMs / 1000)} s` : `${Math.round(afterMs / 60_000)} min`
  if (does === 'answer') return `Answers by itself after ${soon}`
  if (does === 'stop') return `Will write “${text}” after ${soon}`
  return does === 'miss' ? 'Cannot be reached' : 'Writes nothing by itself'
}

function bubbles(messages, owner) {
  if (messages.length === 0) return [element('li', 'quiet', 'No texts yet. Write one, and the business gets it.')]
  return messages.flatMap((message, n) => {
    const date = day(message.createdAt)
    const isNewDay = n === 0 || day(messages[n - 1].createdAt) !== date
    return isNewDay ? [element('li', 'day', date), bubble(message, owner)] : [bubble(message, owner)]
  })
}

function bubble(message, owner) {
  const isMine = message.from === owner
  const isMissing = message.status === 'undelivered' || message.status === 'failed'
  const item = element('li', `${isMine ? 'wrote' : 'got'}${isMissing ? ' missing' : ''}`)
  const pictures = message.media.map(({ url }) => `🖼 ${url}`)
  item.append(element('div', 'bubble', [message.text, ...pictures].filter(Boolean).join('\n')))
  item.append(element('div', 'note', `${clock(message.createdAt)} · ${noteOf(message, isMine)}`))
  return item
}

function noteOf({ direction, origin, status, errorCode, line, from, to }, isMine) {
  if (direction === 'incoming') {
    const group = to.length > 1 ? `${line} and ${to.length - 1} more` : line
    return isMine ? `to ${group}` : `from ${shownNumber(from)} to ${group}`
  }
  const sender = { text: line, teammate: `${line}, written in the app`, confirmation: 'Quo itself' }[origin]
  if (status === 'delivered') return `from ${sender}, delivered`
  if (status === 'queued' || status === 'sent') return `from ${sender}, on its way`
  const reason = errorCode === null ? '' : `: ${reasons[errorCode] ?? 'carrier error'} (${errorCode})`
  return `${status}, never seen here${reason}`
}
