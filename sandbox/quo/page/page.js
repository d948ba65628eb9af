// The page with the phones: who got texts, what one phone shows, and answering from it. Texts are only ever set as text.
import { showList } from './list.js'
import { showPhone } from './phone.js'

const everyMs = 1000
const people = new Map() // by number
let seen = { since: -1, last: 0 }
let chosen = ''
let wanted = ''

const find = (id) => document.getElementById(id)
const connection = find('connection')
const draft = find('draft')
const refusal = find('refusal')

async function ask(path, options) {
  const answer = await fetch(`/sandbox${path}`, options)
  const body = answer.status === 204 ? null : await answer.json()
  if (!answer.ok) throw new Error(body.error)
  return body
}

const pathOf = (number) => `/people/${encodeURIComponent(number)}`

/** Takes in what changed since the last look. A reset or another book means looking at everybody again. */
async function look() {
  let news = await ask(`/people?changedAfter=${seen.last}`)
  if (news.since !== seen.since || news.last < seen.last) {
    if (seen.last > 0) news = await ask('/people')
    people.clear()
  }
  seen = { since: news.since, last: news.last }
  for (const person of news.people) people.set(person.number, person)
  connection.textContent = ''
  if (news.people.length > 0) render()
  if (news.people.some(({ number }) => number === chosen)) await showThread()
}

async function keepLooking() {
  try {
    if (!document.hidden) await look()
  } catch {
    connection.textContent = 'The sandbox does not answer. Trying again…'
  }
  setTimeout(keepLooking, everyMs)
}

function render() {
  showList([...people.values()], wanted, chosen)
}

async function showThread() {
  const number = chosen
  if (!number) return
  const thread = await ask(`${pathOf(number)}/thread`)
  if (number === chosen) showPhone(thread)
}

/** The person chosen is in the address, so that reloading and going back work. */
async function choose() {
  chosen = decodeURIComponent(location.hash.slice(1))
  document.body.classList.toggle('reading', chosen !== '')
  find('nobody').hidden = chosen !== ''
  find('phone').hidden = chosen === ''
  refusal.textContent = ''
  render()
  await showThread().catch((error) => void (refusal.textContent = error.message))
  if (chosen) find('owner').focus({ preventScroll: true })
}

async function reply(text) {
  if (!chosen || text.trim() === '') return
  try {
    const headers = { 'content-type': 'application/json' }
    await ask(`${pathOf(chosen)}/texts`, { method: 'POST', headers, body: JSON.stringify({ text }) })
    refusal.textContent = ''
    await look()
  } catch (error) {
    refusal.textContent = `Not sent: ${error.message}`
  }
}

find('search').addEventListener('input', ({ target }) => {
  wanted = target.value
  render()
})

find('list').addEventListener('keydown', (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 }
  const step = steps[event.key]
  if (!step) return
  const buttons = [...find('list').querySelectorAll('button')]
  buttons[buttons.indexOf(document.activeElement) + step]?.focus()
  event.preventDefault()
})

find('list').addEventListener('click', ({ target }) => {
  const number = target.closest('button')?.dataset.number
  if (number) location.hash = encodeURIComponent(number)
})

find('back').addEventListener('click', () => {
  location.hash = ''
  find('search').focus()
})

async function sendDraft() {
  const text = draft.value
  draft.value = ''
  await reply(text)
  if (refusal.textContent) draft.value = text
}

find('composer').addEventListener('submit', (event) => {
  event.preventDefault()
  void sendDraft()
})

find('composer').addEventListener('click', ({ target }) => {
  if (target.dataset.text) void reply(target.dataset.text)
})

draft.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  find('composer').requestSubmit()
})

addEventListener('hashchange', () => void choose())
await choose()
await keepLooking()
