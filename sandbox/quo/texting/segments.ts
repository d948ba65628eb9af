// How many segments a text is billed as, and what "smart encoding" might make of it.

const plain = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
    'abcdefghijklmnopqrstuvwxyzäöñüà',
)
const escaped = new Set('\f^{}\\[~]|€') // two places each

/** 160 characters of GSM-7 or 70 others; in several parts 153 or 67, the carriers' standard, which Quo's docs leave out. */
export function countSegments(text: string): number {
  const characters = Array.from(text)
  const gsm = characters.every((character) => plain.has(character) || escaped.has(character))
  const length = gsm ? characters.length + characters.filter((character) => escaped.has(character)).length : text.length
  const [single, part] = gsm ? [160, 153] : [70, 67]
  return length <= single ? 1 : Math.ceil(length / part)
}

/** Quo documents that some characters may be swapped for plainer ones. Which ones is inferred. */
export function smartlyEncoded(text: string): string {
  return text
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/[\u00a0\u2002-\u200a\u202f]/g, ' ')
}
