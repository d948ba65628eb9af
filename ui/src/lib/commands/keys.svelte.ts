// Keys that do a command at once. They can be switched off (WCAG 2.1.4): somebody who dictates would set them off.
import { offered } from './commands.svelte.ts'

const storageKey = 'keys'
const nextWithinMs = 1_000

class Keys {
  on = $state(read())
  #pressed: string[] = []
  #forget: ReturnType<typeof setTimeout> | undefined

  switch(on: boolean) {
    this.on = on
    try {
      localStorage.setItem(storageKey, on ? 'on' : 'off')
    } catch {
      // Storage can be forbidden; then the choice lasts as long as the page.
    }
  }

  /** True when the key was one of a command's. */
  press(event: KeyboardEvent): boolean {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
    const pressed = [...this.#pressed, event.key.toLowerCase()].join(' ')
    this.#pressed = []
    clearTimeout(this.#forget)
    const command = offered.all.find(({ keys }) => keys === pressed)
    if (command) void command.run()
    else if (offered.all.some(({ keys }) => keys?.startsWith(`${pressed} `))) this.#wait(pressed)
    return command !== undefined
  }

  #wait(pressed: string) {
    this.#pressed = pressed.split(' ')
    this.#forget = setTimeout(() => (this.#pressed = []), nextWithinMs)
  }
}

export const keys = new Keys()

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}
