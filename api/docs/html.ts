// HTML in template strings: what is put in is escaped, unless it is HTML already.

export class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = Html | string | number | undefined | readonly (Html | string)[]

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((whole, string, index) => whole + string + sourceOf(parts[index]), ''))
}

function sourceOf(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.source
  if (typeof part === 'object') return part.map(sourceOf).join('')
  return String(part).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The little Markdown of descriptions: paragraphs, **strong**, *emphasis* and `code`. */
export const prose = (text: string): Html[] => text.split(/\n\n+/).map((paragraph) => html`<p>${words(paragraph)}</p>`)

export function words(text: string): Html[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((piece) => {
    if (piece.startsWith('**')) return html`<strong>${piece.slice(2, -2)}</strong>`
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`
    if (/^\*[^*]+\*$/.test(piece)) return html`<em>${piece.slice(1, -1)}</em>`
    return html`${piece}`
  })
}
