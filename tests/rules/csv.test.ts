// A line of a CSV file, safe to open in a spreadsheet.
import { expect, test } from 'vitest'
import { csvLine } from '#schema/rules/csv.ts'

test.each([
  [['a', null, 'b'], 'a,,b\r\n'],
  [['say "stop", please'], '"say ""stop"", please"\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['+12125550101'], '+12125550101\r\n'],
  [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
  [['+1+cmd', '-2', '@sum'], "'+1+cmd,'-2,'@sum\r\n"],
])('%j', (cells, line) => expect(csvLine(cells)).toBe(line))
