// What can be done from where one is: the pages offer it, the palette lists it, and keys do it at once.

import { untrack } from 'svelte'

export interface Command {
  title: string
  group: 'On this page' | 'Go to' | 'Begin' | 'Trickle' | 'Campaigns'
  /** Pressed one after the other, as "g c". */
  keys?: string
  run: () => void | Promise<void>
}

class Offered {
  #offers = $state<readonly Command[][]>([])

  get all(): readonly Command[] {
    return this.#offers.flat()
  }

  /** Until the returned function is called: what `$effect` does when its page is left. */
  offer(commands: readonly Command[]): () => void {
    const mine = [...commands]
    untrack(() => (this.#offers = [mine, ...this.#offers]))
    return () => untrack(() => (this.#offers = this.#offers.filter((each) => each !== mine)))
  }
}

export const offered = new Offered()
