/**
 * A cell of the rows that belong to a design is an SQL literal or expression. People type the plain value; what is to be
 * SQL begins with an equals sign.
 */
import { quoteLiteral } from '@/lib/sql/lex/identifier'

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/
const WORD = /^(?:null|true|false|default)$/i

export function readCell(typed: string): string {
  const text = typed.trim()
  if (text === '') return 'NULL'
  if (text.startsWith('=') && text.length > 1) return text.slice(1).trim() || 'NULL'
  if (NUMBER.test(text) || WORD.test(text)) return text
  return quoteLiteral(/^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : typed)
}

/** What can be typed to get the cell. */
export function showCell(sql: string): string {
  const plain = /^'((?:[^'\\]|'')*)'$/s.exec(sql)?.[1]?.replaceAll("''", "'")
  for (const shown of [plain, sql === 'NULL' ? '' : sql]) {
    if (shown !== undefined && readCell(shown) === sql) return shown
  }
  return `=${sql}`
}

/** What a spreadsheet puts on the clipboard. */
export const pastedRows = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
