// What the API says of the draft while it is typed: asked a moment after the last key, the newest answer counts.
import { api, refusalOf } from '#lib/api.ts'
import type { ActivationCheck, Finding } from '#lib/shapes.ts'
import { readForm, type CampaignForm } from './campaign-form.ts'

const quietMs = 350

export class CheckedDraft {
  check = $state.raw<ActivationCheck>()
  /** The messages that were judged: a fix offered for another one would undo what was typed since. */
  judged = $state.raw({ message: '', messageB: '' })
  problem = $state<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  /** Asks anew. Returns how to stop. */
  follow(form: CampaignForm, splitSeed: number): () => void {
    clearTimeout(this.#timer)
    // Not `this.check`: what calls this would be called again by every answer.
    this.#timer = setTimeout(() => void this.#ask(form, splitSeed), this.#asked > 0 ? quietMs : 0)
    return () => clearTimeout(this.#timer)
  }

  async #ask(form: CampaignForm, splitSeed: number) {
    const read = readForm(form)
    if ('problems' in read) return // said at the field; what was known before stays
    const asked = ++this.#asked
    const answer = await api.POST('/campaigns/check', { body: { ...read.input, splitSeed } })
    if (asked !== this.#asked) return
    this.problem = refusalOf(answer)?.sentence
    if (!answer.data) return
    this.check = answer.data
    this.judged = { message: form.message, messageB: form.messageB }
  }

  problemsAt(field: string): Finding[] {
    return this.check?.problems.filter((problem) => problem.field === field) ?? []
  }

  warningsAt(field: string): Finding[] {
    return this.check?.warnings.filter((warning) => warning.field === field) ?? []
  }
}
