// Light, dark, or what the system says. `static/theme.js` applies the choice before the first paint.

export type Theme = 'system' | 'light' | 'dark'

const root = document.documentElement

class ThemeChoice {
  #chosen = $state<Theme>(read(root.dataset.theme))

  get chosen(): Theme {
    return this.#chosen
  }

  choose(theme: string) {
    this.#chosen = read(theme)
    if (this.#chosen === 'system') delete root.dataset.theme
    else root.dataset.theme = this.#chosen
    try {
      localStorage.setItem('theme', this.#chosen)
    } catch {
      // Storage can be forbidden; then the choice lasts as long as the page.
    }
  }
}

export const themeChoice = new ThemeChoice()

function read(theme: string | undefined): Theme {
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
