/** Small pieces of the reports that people read. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Never rounded up to 100: that would hide a difference. */
export function share(equal: number, total: number): string {
  if (equal === total) return '100 %'
  return `${(Math.floor((equal / total) * 1000) / 10).toFixed(1)} %`
}

export const cut = (text: string, width: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > width ? `${flat.slice(0, width - 1)}…` : flat
}

/** Columns as wide as their widest cell; the last one is as long as it likes. */
export function table(
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
) {
  const widths: number[] = []
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length)
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        if (right.has(i)) return cell.padStart(widths[i] ?? 0)
        return i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)
      })
      .join('  ')
      .trimEnd(),
  )
}

export const place = (file: string | null, line: number, many: boolean): string =>
  many && file !== null ? `${file}:${line}` : String(line)
