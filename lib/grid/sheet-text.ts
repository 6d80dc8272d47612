/** Cells as text on the clipboard, the way spreadsheets write and read them: tabs and lines, quoted where they must be. */

const MUST_QUOTE = /[\t\n\r"]/

const quoted = (cell: string) => (MUST_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const toSheetText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\n')

/** One cell, from `at` on: quoted, or up to the next tab or line end. */
function readCell(text: string, at: number): { cell: string; end: number } {
  const inQuotes = text[at] === '"' ? /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y : null
  if (inQuotes) {
    inQuotes.lastIndex = at
    const match = inQuotes.exec(text)
    if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), end: inQuotes.lastIndex }
  }
  const rest = /[^\t\r\n]*/y
  rest.lastIndex = at
  return { cell: rest.exec(text)?.[0] ?? '', end: rest.lastIndex }
}

/** The line end after the last row is no row of its own. */
export function fromSheetText(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const { cell, end } = readCell(text, at)
    rows.at(-1)?.push(cell)
    if (end >= text.length) break
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] !== '\t') {
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}
