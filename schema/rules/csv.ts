// One line of a CSV file (RFC 4180), safe to open in a spreadsheet.

export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What a stranger wrote must not run as a formula: a quote before it makes it text. A number like +1212… stays one. */
function cellOf(value: string | null): string {
  const text = value ?? ''
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^\+\d+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
