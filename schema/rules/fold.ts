// The form in which two texts are compared when one of them may have passed Quo's "smart encoding".
import { foldToGsm } from './segments.ts'

/**
 * Equal for texts that differ only in typography: quotes, dashes, dots, widths, invisible characters, blanks. Not for
 * showing or sending. Folded before NFKC too, which would tear “´” and “″” into pieces no longer known as quotes.
 */
export function foldText(text: string): string {
  return foldToGsm(foldToGsm(text).normalize('NFKC')).replace(apostropheLetters, "'").replace(/\s+/g, ' ').trim()
}

/** Letters that look like apostrophes, as in Kaʻiulani: kept when sending, not told apart when comparing. */
const apostropheLetters = /[ʹʻʼʽ]/g
