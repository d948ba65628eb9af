// What changes elsewhere is read again here: one stream of changes, and whether it is connected.
import { invalidate, refreshAll } from '$app/navigation'
import { api, isSignedOut, liveUrl } from './api.ts'

export type Connection = 'connecting' | 'live' | 'away'

const gatherMs = 700 // a campaign that is texting announces several changes a second
const longestWaitMs = 30_000

class Live {
  connection = $state<Connection>('connecting')
  #source: EventSource | undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #reading: ReturnType<typeof setTimeout> | undefined
  #changed = new Set<string>()
  #failures = 0

  /** Listens until the returned function is called. */
  listen(): () => void {
    this.#connect()
    return () => {
      this.#source?.close()
      this.#source = undefined
      clearTimeout(this.#again)
      clearTimeout(this.#reading)
      this.#reading = undefined
    }
  }

  #connect() {
    const source = new EventSource(liveUrl)
    this.#source = source
    source.addEventListener('open', () => {
      this.connection = 'live'
      this.#failures = 0
    })
    source.addEventListener('changed', ({ data }: MessageEvent<unknown>) => this.#hear(data))
    source.addEventListener('error', () => {
      source.close()
      this.connection = 'away'
      this.#again = setTimeout(() => void this.#reconnect(source), waitMs(this.#failures++))
    })
  }

  /** A stream cannot say why it was refused, so an ordinary request asks first whether anybody is signed in. */
  async #reconnect(before: EventSource) {
    const answer = await api.GET('/me')
    if (this.#source !== before || isSignedOut(answer)) return
    if (answer.response.ok) this.#connect()
    else this.#again = setTimeout(() => void this.#reconnect(before), waitMs(this.#failures++))
  }

  #hear(data: unknown) {
    for (const what of changesIn(data)) this.#changed.add(what)
    this.#reading ??= setTimeout(() => void this.#readAgain(), gatherMs)
  }

  async #readAgain() {
    this.#reading = undefined
    const changed = [...this.#changed]
    this.#changed.clear()
    if (changed.includes('everything')) return refreshAll()
    const stale = new Set(changed.flatMap(staleAfter))
    await invalidate((url) => stale.has(url.href))
  }
}

export const live = new Live()

/** What pages depend on, by what changed. */
function staleAfter(what: string): string[] {
  if (what.startsWith('campaign:')) return [what, 'app:campaigns', 'app:review']
  if (what.startsWith('conversation:')) return [what, 'app:inbox', 'app:opt-outs', 'app:review']
  if (what.startsWith('list:')) return [what, 'app:lists']
  if (what === 'people') return ['app:people', 'app:me']
  return [what, `app:${what}`]
}

function changesIn(data: unknown): string[] {
  if (typeof data !== 'string') return []
  const read: unknown = JSON.parse(data)
  return Array.isArray(read) ? read.filter((what) => typeof what === 'string') : []
}

/** Doubles from one second, with a little chance so that many pages do not come back in step. */
const waitMs = (failures: number) => Math.min(1_000 * 2 ** failures, longestWaitMs) * (0.8 + Math.random() * 0.4)
