// An answer on its way from the page to Trickle: shown at once, under an id of its own, as what it really is. The same id
// goes out again when nobody answered, so that it is sent once.
import { invalidate } from '$app/navigation'
import { SvelteMap } from 'svelte/reactivity'
import { api, refusalOf } from '#lib/api.ts'
import { newId } from './new-id.ts'

export interface LeavingAnswer {
  id: string
  words: string
  /** Why it is not with Trickle yet; undefined: it is on its way there. */
  problem: string | undefined
}

/** What is typed stays while one looks at other conversations. */
const drafts = new SvelteMap<string, string>()

export class Answer {
  leaving = $state<LeavingAnswer[]>([])
  refusal = $state<string>()
  readonly #conversationId: string

  constructor(conversationId: string) {
    this.#conversationId = conversationId
  }

  get draft(): string {
    return drafts.get(this.#conversationId) ?? ''
  }

  set draft(words: string) {
    drafts.set(this.#conversationId, words)
  }

  async send() {
    const words = this.draft
    if (words.trim() === '') return
    this.draft = ''
    this.refusal = undefined
    this.leaving.push({ id: newId(), words, problem: undefined })
    const answer = this.leaving.at(-1)
    if (answer) await this.hand(answer)
  }

  /** Hands it to Trickle. Refused: the words come back. No answer: it stays, and can be handed over again. */
  async hand(answer: LeavingAnswer) {
    answer.problem = undefined
    const path = { id: this.#conversationId, textId: answer.id }
    const handed = await api.PUT('/conversations/{id}/replies/{textId}', {
      params: { path },
      body: { words: answer.words },
    })
    const refusal = refusalOf(handed)
    if (refusal && handed.response.status >= 500) {
      answer.problem = refusal.sentence
      return
    }
    if (refusal) {
      this.refusal = refusal.sentence
      this.takeBack(answer)
    }
    await invalidate(`conversation:${this.#conversationId}`)
  }

  /** The words go back into the box; what was typed there meanwhile stays below them. */
  takeBack(answer: LeavingAnswer) {
    this.leaving = this.leaving.filter(({ id }) => id !== answer.id)
    this.draft = [answer.words, this.draft].filter(Boolean).join('\n')
  }

  /** Those that Trickle has are shown from there. */
  forget(known: ReadonlySet<string>) {
    if (this.leaving.some(({ id }) => known.has(id))) this.leaving = this.leaving.filter(({ id }) => !known.has(id))
  }
}
