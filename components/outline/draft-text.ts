/** What a person types for something new, in one line: a name and what belongs to it. */

const split = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export interface ColumnText {
  name: string
  type: string
  notNull: boolean
}

const NOT_NULL = /\s+not\s+null\s*$/i

/** “email”, “email text”, “price numeric(10, 2) not null”. A name in double quotes may hold blanks. */
export function columnText(text: string): ColumnText {
  const notNull = NOT_NULL.test(text)
  const rest = text.replace(NOT_NULL, '').trim()
  const quoted = /^"((?:[^"]|"")+)"\s*(.*)$/s.exec(rest)
  const plain = /^(\S+)\s*(.*)$/s.exec(rest)
  const name = quoted?.[1]?.replaceAll('""', '"') ?? plain?.[1] ?? rest
  return { name, type: quoted?.[2] ?? plain?.[2] ?? '', notNull }
}

export interface EnumText {
  name: string
  labels: string[]
}

/** “status: draft, sent, paid”. */
export function enumText(text: string): EnumText {
  const at = text.indexOf(':')
  if (at < 0) return { name: text.trim(), labels: [] }
  return { name: text.slice(0, at).trim(), labels: split(text.slice(at + 1)) }
}

/** “email, created_at”. */
export const columnNames = (text: string): string[] => split(text)

export interface RelationText {
  /** Empty: columns are made. */
  columns: string[]
  target: string
  references: string[]
}

/** “users”, “author_id → users”, “author_id -> users(id)”. */
export function relationText(text: string): RelationText {
  const parts = text.split(/->|→/)
  const to = (parts.length > 1 ? parts.slice(1).join('') : (parts[0] ?? '')).trim()
  const target = /^(.*?)\s*(?:\(([^)]*)\))?$/s.exec(to)
  return {
    columns: parts.length > 1 ? split(parts[0] ?? '') : [],
    target: target?.[1] ?? to,
    references: split(target?.[2] ?? ''),
  }
}
