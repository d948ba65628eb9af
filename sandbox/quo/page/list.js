// The list of people: those who got or wrote texts first, the latest on top, then everybody by name.
import { clock, element, shownNumber } from './show.js'

const list = document.getElementById('list')
const count = document.getElementById('count')
const rows = new Map() // by number

export function showList(people, wanted, chosen) {
  const found = people.filter((person) => matches(person, wanted)).toSorted(byLastText)
  const texted = people.filter(({ textsIn }) => textsIn > 0).length
  count.textContent = sentence(people.length, found.length, texted, wanted)
  list.replaceChildren(...found.map((person) => row(person, person.number === chosen)))
}

function sentence(all, found, texted, wanted) {
  if (all === 0) return 'Loading…'
  if (wanted && found === 0) return 'Nobody matches. Search for a part of a name, number or text.'
  if (wanted) return `${found} of ${all} people`
  return texted === 0 ? `${all} people, nobody has got a text yet` : `${all} people, ${texted} got a text`
}

function matches({ name, number, last }, wanted) {
  const needle = folded(wanted.trim())
  const digits = needle.replaceAll(/[\s().+-]/g, '')
  const isNumber = /^\d+$/.test(digits)
  return isNumber ? number.includes(digits) : folded(`${name ?? ''} ${last?.text ?? ''}`).includes(needle)
}

const folded = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

function byLastText(a, b) {
  const later = (b.last?.createdAt ?? 0) - (a.last?.createdAt ?? 0)
  return later || (a.name ?? a.number).localeCompare(b.name ?? b.number)
}

/** A row is kept as long as what it shows, so that the focus stays where it is. */
function row(person, isChosen) {
  const shows = JSON.stringify([person, isChosen])
  const kept = rows.get(person.number)
  if (kept?.shows === shows) return kept.item

  const { number, name, last } = person
  const [mark, isBad] = markOf(person)
  const button = kept?.button ?? element('button', 'person')
  button.type = 'button'
  button.dataset.number = number
  button.setAttribute('aria-current', String(isChosen))
  button.replaceChildren(
    element('span', 'name', name ?? shownNumber(number)),
    element('span', 'when', last ? clock(last.createdAt) : ''),
    element('span', 'line', last ? `${last.from === number ? 'You: ' : ''}${last.text}` : shownNumber(number)),
    element('span', isBad ? 'mark bad' : 'mark', mark),
  )
  const item = kept?.item ?? element('li')
  item.replaceChildren(button)
  rows.set(number, { shows, item, button })
  return item
}

function markOf({ optedOut, last, textsIn }) {
  if (optedOut) return ['opted out', true]
  if (last?.status === 'undelivered' || last?.status === 'failed') return [last.status, true]
  return [textsIn > 1 ? `${textsIn} texts` : '', false]
}
