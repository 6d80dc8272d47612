/** Rows of COPY data. A value of null is NULL. */
export type CopyRow = (string | null)[]

export interface CopyFormat {
  csv: boolean
  delimiter: string
  null: string
  quote: string
  escape: string
  header: boolean
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const ESCAPED = /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/g

const unescaped = (text: string) =>
  text.replace(ESCAPED, (_, hex?: string, octal?: string, letter = '') => {
    if (hex) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8))
    return ESCAPES[letter] ?? letter
  })

/** Cut at delimiters that no backslash stands before. */
function cells(line: string, delimiter: string): string[] {
  const out: string[] = []
  let from = 0
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++
    else if (line[i] === delimiter) {
      out.push(line.slice(from, i))
      from = i + 1
    }
  }
  return [...out, line.slice(from)]
}

function textRows(data: string, format: CopyFormat): CopyRow[] {
  if (data === '') return []
  return data
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) =>
      cells(line, format.delimiter).map((cell) => (cell === format.null ? null : unescaped(cell))),
    )
}

class CsvReader {
  private at = 0

  constructor(
    private readonly data: string,
    private readonly format: CopyFormat,
  ) {}

  private quoted(): string {
    const { quote, escape: sign } = this.format
    let out = ''
    for (this.at++; this.at < this.data.length; this.at++) {
      const next = this.data[this.at + 1]
      if (this.data[this.at] === sign && (next === quote || next === sign)) {
        out += next
        this.at++
      } else if (this.data[this.at] === quote) break
      else out += this.data[this.at]
    }
    this.at++
    return out
  }

  private cell(): string | null {
    let out = ''
    let wasQuoted = false
    while (this.at < this.data.length) {
      const c = this.data[this.at] ?? ''
      if (c === this.format.quote) {
        wasQuoted = true
        out += this.quoted()
      } else if (c === this.format.delimiter || c === '\n') break
      else {
        out += c
        this.at++
      }
    }
    if (this.data[this.at] !== this.format.delimiter) out = out.replace(/\r$/, '')
    return !wasQuoted && out === this.format.null ? null : out
  }

  rows(): CopyRow[] {
    const rows: CopyRow[] = []
    while (this.at < this.data.length) {
      const row = [this.cell()]
      while (this.data[this.at] === this.format.delimiter) {
        this.at++
        row.push(this.cell())
      }
      this.at++
      rows.push(row)
    }
    return rows
  }
}

export function copyRows(data: string, format: CopyFormat): CopyRow[] {
  const rows = format.csv ? new CsvReader(data, format).rows() : textRows(data, format)
  return format.header ? rows.slice(1) : rows
}
