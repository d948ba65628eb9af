// What must be true, after every step and at the end, by Quo's own book and without the product's rules.
import type { QuoMessage } from '#activities/queries/messages.ts'
import { slotSecondMs, leaseMs, requestMs, type Timings } from '#schema/timings.ts'
import type { Clocks } from './clocks.ts'
import type { BookEntry } from './provider.ts'
import type { Slots } from './slots.ts'
import { stopWords } from './people.ts'
import type { ChangeRow, Committed, RunRow, Store, TextRow } from './store.ts'

export interface CheckParts {
  store: Store
  slots: Slots
  clocks: Clocks
  timings: Timings
  /** Quo's. */
  book: readonly BookEntry[]
  openWorkflows(): readonly string[]
}

export type Checks = ReturnType<typeof startChecking>

const confirmWithinMs = 300_000

export function startChecking({ store, slots, clocks, timings, book, openWorkflows }: CheckParts) {
  const problems: string[] = []
  const leases = new Map<string, number>() // of every attempt that was committed, until when
  const releases = new Map<string, number>()
  const stories = new Map<string, TextRow['state']>()
  const claimsIn = new Map<string, number>() // places taken and not given back, by the stories
  const arrivals: number[] = []
  const stops = new Map<string, number>()
  const heard = new Map<string, number>() // when a number’s newest words were acknowledged
  const knownContact = new Map<string, Set<string>>() // to whoever added a text anyway: attempts of others
  const ended = new Set<string>() // campaigns
  const addedAt = new Map<string, number>()
  const now = clocks.now

  const wrong = (problem: string) => void problems.push(problem)
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count)

  /** Nothing leaves without a committed claim and a slot, and only when both leases outlast the whole request. */
  function onPost(slot: string, attempt: string | undefined) {
    const until = now() + requestMs(timings)
    const held = slots.heldUnder(slot)
    if (!held) wrong('A5: a request left without a slot')
    else if (held.freeAt < until) wrong('A5: a request left that outlasts its slot’s lease')
    if (attempt === undefined) return
    const leasedUntil = leases.get(attempt)
    const text = store.texts.get(textOfAttempt.get(attempt) ?? null)
    if (text && (text.state !== 'sending' || text.attempt !== attempt))
      wrong(`A1: ${attempt} was posted although ${text.id} is ${text.state} under ${text.attempt}`)
    if (leasedUntil === undefined) wrong(`A1: ${attempt} was posted before its claim was committed`)
    else if (leasedUntil < until) wrong(`A1: ${attempt} was posted although its lease ends before the request does`)
  }

  /** A5: any eleven requests take a second at least, and nobody else has the slot of one that is still on its way. */
  function onArrival(slot: string) {
    if (!slots.heldUnder(slot)) wrong('A5: a request arrived whose slot was free already')
    arrivals.push(now())
    const tenBefore = arrivals.at(-11)
    if (tenBefore !== undefined && now() - tenBefore < slotSecondMs)
      wrong(`A5: eleven requests within ${now() - tenBefore} ms`)
  }

  function onAccepted(entry: BookEntry) {
    const { phone, attempt, at } = entry
    const text = store.texts.all().find((one) => one.id === textOfAttempt.get(attempt ?? ''))
    const stoppedAt = text?.kind === 'confirmation' ? undefined : stops.get(phone) // its claim is checked
    if (stoppedAt !== undefined && at > stoppedAt + leaseMs(timings))
      wrong(`A7: ${phone} was texted ${at - stoppedAt} ms after its STOP`)
    if (!text) return wrong(`A1: ${entry.id} was accepted of nobody’s attempt`)
    const times = book.filter((one) => one.attempt && textOfAttempt.get(one.attempt) === text.id).length
    if (times > 1 + (releases.get(text.id) ?? 0)) wrong(`A1: ${text.id} was accepted ${times} times`)
    if (text.phone !== phone || text.body !== entry.text) wrong(`A3: ${entry.id} is not what ${text.id} says`)
  }
  const textOfAttempt = new Map<string, string>()

  function onAcknowledged({ direction, phone, text }: QuoMessage) {
    if (direction === 'incoming') heard.set(phone, now())
    const isStop = direction === 'incoming' && stopWords.some((words) => words === text)
    if (isStop && !stops.has(phone)) stops.set(phone, now())
  }

  function onCommit({ changes, runs, campaigns }: Committed) {
    for (const change of changes) onChange(change)
    for (const run of runs) if (run.kind === 'ordinary') onRun(run)
    for (const { id, status, endedAt } of campaigns) {
      if (status === 'completed') checkCompleted(id, endedAt !== null)
      else if (ended.has(id) && !changes.some(isWanted)) wrong(`A2: ${id} goes on though a person ended it`)
      if (endedAt) ended.add(id)
      else ended.delete(id)
    }
    for (const { id, used, quota } of store.runs.all())
      if (used !== (claimsIn.get(id) ?? 0) || used > quota)
        wrong(`A6: ${id} says that ${used} of ${quota} places are used, and ${claimsIn.get(id) ?? 0} are`)
  }

  function onChange(change: ChangeRow) {
    const { textId, from, to } = change
    const text = store.texts.get(textId)
    if (!text) return
    const before = stories.get(textId) ?? 'pending'
    if (before !== from) wrong(`A4: the story of ${textId} jumps from ${before} to ${from}`)
    stories.set(textId, to)
    if (from === 'pending' && to === 'sending') onClaim(text, change)
    if (from === 'skipped' && to === 'pending') onAddition(text, change)
    if (from === 'unconfirmed' && to === 'pending' && change.reason === 'released by a person') add(releases, textId, 1)
    else if (isGivenBack(change) && change.runId) add(claimsIn, change.runId, -1)
    if (to === 'unconfirmed') onUnconfirmed(text)
  }

  /** Released, or added anyway: a person wants somebody texted. */
  const isWanted = ({ from, to }: ChangeRow) => (from === 'unconfirmed' || from === 'skipped') && to === 'pending'

  /** Nobody adds whoever said STOP. */
  function onAddition({ id, phone }: TextRow, { at }: ChangeRow) {
    const stoppedAt = stops.get(phone)
    if (stoppedAt !== undefined && stoppedAt < at) wrong(`A7: ${id} was added after its STOP was acknowledged`)
    knownContact.set(id, new Set(mayHaveLeftTo(phone, id)))
    addedAt.set(id, at)
  }

  /** Proven unsent by its own answer. */
  const isGivenBack = ({ from, to }: ChangeRow) =>
    (from === 'sending' || from === 'unknown' || from === 'unconfirmed') && (to === 'pending' || to === 'failed')

  function onClaim(text: TextRow, { attempt, runId, businessAt, at }: ChangeRow) {
    const { id, phone, kind, campaignId } = text
    if (attempt && text.leasedUntil) leases.set(attempt, text.leasedUntil.getTime() - clocks.wall().getTime() + now())
    if (attempt) textOfAttempt.set(attempt, id)
    if (kind === 'confirmation') return checkConfirmation(text, at)
    const stoppedAt = stops.get(phone)
    if (stoppedAt !== undefined && stoppedAt < at) wrong(`A7: ${id} was claimed after its STOP was acknowledged`)
    if (kind === 'reply') return
    const campaign = store.campaigns.get(campaignId)
    const run = store.runs.get(runId)
    if (campaign?.status !== 'active') wrong(`A7: ${id} was claimed while ${campaignId} is ${campaign?.status}`)
    const heardAt = heard.get(phone)
    if (heardAt !== undefined && heardAt < at && !((addedAt.get(id) ?? -1) >= heardAt))
      wrong(`A7: ${id} was claimed after its reply was acknowledged`)
    const other = mayHaveLeftTo(phone, id).find((one) => !knownContact.get(id)?.has(one))
    if (other) wrong(`A1: ${id} was claimed while ${other} to the same number may have left`)
    if (!run || run.campaignId !== campaignId) return wrong(`A6: ${id} was claimed in no run`)
    add(claimsIn, run.id, 1)
    if ((claimsIn.get(run.id) ?? 0) > run.quota) wrong(`A6: ${run.id} texts ${claimsIn.get(run.id)} of ${run.quota}`)
    checkOrder(text, run)
    if (run.kind === 'ordinary') checkHours(text, run, businessAt)
  }

  /** Attempts of other texts. */
  const mayHaveLeftTo = (phone: string, id: string) =>
    store.texts
      .all()
      .filter((one) => one.phone === phone && one.id !== id && mayHaveLeft(one))
      .map((one) => `${one.id} by ${one.attempt}`)

  /** A7: an opt-out is confirmed once, by whoever is to, and within five minutes of its message. */
  function checkConfirmation({ id, optOutId }: TextRow, at: number) {
    const optOut = store.optOuts.get(optOutId)
    if (optOut?.confirmedBy !== 'us') return wrong(`A7: ${id} confirms what is not ours to confirm`)
    const lateMs = clocks.wall().getTime() - (now() - at) - optOut.at.getTime()
    if (lateMs > confirmWithinMs) wrong(`A7: ${id} was claimed ${lateMs} ms after its opt-out`)
    const owed = store.optOuts.all().filter(({ phone, confirmedBy }) => phone === optOut.phone && confirmedBy === 'us')
    if (owed.length > 1) wrong(`A7: ${optOut.phone} is to be told ${owed.length} times that it is out`)
  }

  const mayHaveLeft = ({ state, providerId }: TextRow) =>
    providerId !== null || !['pending', 'skipped', 'failed'].includes(state)

  /** A4: nobody who never was tried waits longer than the page of whom comes before. */
  function checkOrder(text: TextRow, run: RunRow) {
    const ahead = store.texts
      .all()
      .filter(({ campaignId, position }) => campaignId === text.campaignId && position < text.position)
      .filter(
        ({ id, state, attempt }) => state === 'pending' && attempt === null && !store.passOvers.get(`${run.id} ${id}`),
      )
    if (ahead.length >= run.quota) wrong(`A4: ${text.id} was claimed while ${ahead.length} before it waited`)
  }

  /** A6: the run's window, a weekday, and nine to eight wherever the person may be. */
  function checkHours({ id, phone }: TextRow, { opensAt, closesAt }: RunRow, at: Date) {
    if (!opensAt || !closesAt || at < opensAt || at >= closesAt) wrong(`A6: ${id} was claimed outside its window`)
    const { weekday } = localParts(at, 'America/New_York')
    const { hour } = localParts(at, phone.startsWith('+1310') ? 'America/Los_Angeles' : 'America/New_York')
    if (weekday === 'Sat' || weekday === 'Sun' || hour < 9 || hour >= 20)
      wrong(`A6: ${id} was claimed on a ${weekday} at ${hour} o’clock`)
  }

  /** A6: one run a date. */
  function onRun(run: RunRow) {
    const same = store.runs
      .all()
      .filter(
        ({ kind, campaignId, localDate }) =>
          kind === 'ordinary' && campaignId === run.campaignId && localDate === run.localDate,
      )
    if (same.length > 1) wrong(`A6: two runs of ${run.campaignId} on ${run.localDate}`)
  }

  /** A3: what Quo had in its list when it was looked up last is not unconfirmed. */
  function onUnconfirmed(text: TextRow) {
    const lastLookUp = (timings.lookUpAfterMs.at(-1) ?? 0) + startOf(text)
    const entry = ofAttempt(text)
    if (entry && entry.listedAt <= lastLookUp && text.reason === 'not found at Quo')
      wrong(`A3: ${text.id} is unconfirmed, but Quo lists ${entry.id} since ${entry.listedAt}`)
  }

  const startOf = ({ attemptStartedAt }: TextRow) =>
    (attemptStartedAt?.getTime() ?? 0) - clocks.wall().getTime() + now()
  const ofAttempt = ({ attempt }: TextRow) => book.find((entry) => attempt !== null && entry.attempt === attempt)

  /** A2: everybody was texted, or has a reason, or waits for a person; or was in flight when a person ended it. */
  function checkCompleted(campaignId: string, ended: boolean) {
    for (const { id, state, reason, providerId, ...text } of store.texts.all()) {
      const isAccounted =
        providerId !== null ||
        state === 'unconfirmed' ||
        (ended && (state === 'sending' || state === 'unknown')) ||
        ((state === 'skipped' || state === 'failed') && reason)
      if (text.campaignId === campaignId && !isAccounted) wrong(`A2: ${id} of the completed ${campaignId} is ${state}`)
    }
  }

  /** After every step, whatever it was. */
  function afterStep() {
    const latest = now() + leaseMs(timings)
    for (const { freeAt } of slots.rows)
      if (freeAt > latest) wrong(`A9: a slot is held for ${freeAt - now()} ms, beyond any lease`)
  }

  function atTheEnd() {
    for (const { id, status, endedAt } of store.campaigns.all()) {
      if (status !== 'completed') wrong(`A2: ${id} never ended: it is ${status}`)
      else checkCompleted(id, endedAt !== null)
    }
    for (const id of openWorkflows()) wrong(`A9: a workflow of ${id} never ended`)
    for (const text of store.texts.all()) checkEnd(text)
    for (const { id, confirmedBy } of store.optOuts.all())
      if (confirmedBy === 'us' && !store.texts.all().some(({ optOutId }) => optOutId === id))
        wrong(`A7: the opt-out by ${id} has no confirmation`)
    for (const entry of book) if (entry.direction === 'outgoing') checkEntry(entry)
  }

  function checkEnd({ id, state, providerId, phone, body }: TextRow) {
    if (state === 'sending' || state === 'unknown') wrong(`A3: ${id} is left ${state}`)
    if (state === 'pending') wrong(`A2: ${id} was never sent, and nobody says why`)
    if ((stories.get(id) ?? 'pending') !== state)
      wrong(`A4: the story of ${id} does not end where its row is, ${state}`)
    if (providerId === null) return
    const entry = book.find((one) => one.id === providerId)
    if (!entry) wrong(`A3: ${id} has the id ${providerId}, which Quo never gave`)
    else if (entry.phone !== phone || entry.text !== body) wrong(`A3: ${id} and ${providerId} differ`)
  }

  /** A3: what Quo accepted has its row, unless a person released the text meanwhile, or Quo never let us see it. */
  function checkEntry({ id, attempt, listedAt }: BookEntry) {
    const text = store.texts.get(textOfAttempt.get(attempt ?? '') ?? null)
    if (!text || text.providerId === id || text.attempt !== attempt || wasReleased(text)) return
    const wasSeen = store.messages.get(id) !== undefined
    const couldBeFound = listedAt <= startOf(text) + (timings.lookUpAfterMs.at(-1) ?? 0)
    if (text.state !== 'unconfirmed' || wasSeen || (couldBeFound && text.reason === 'not found at Quo'))
      wrong(`A3: Quo accepted ${id} of ${text.id}, which is ${text.state} without it`)
  }

  const wasReleased = ({ id }: TextRow) => releases.has(id)

  return { problems, onPost, onArrival, onAccepted, onAcknowledged, onCommit, afterStep, atTheEnd }
}

/** Reckoned without the product's own rules. */
function localParts(at: Date, zone: string) {
  const parts = partsIn(zone).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return { weekday: part('weekday'), hour: Number(part('hour')) }
}

const formats = new Map<string, Intl.DateTimeFormat>()
function partsIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  const format =
    known ?? new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' })
  formats.set(timeZone, format)
  return format
}
