/** The sheet of columns: one row for each column of a table, one field for each thing that is told about it. */

export const FIELDS = [
  'table',
  'name',
  'type',
  'notNull',
  'key',
  'index',
  'default',
  'references',
  'comment',
] as const
export type Field = (typeof FIELDS)[number]

export const FIELD_TITLES: Readonly<Record<Field, string>> = {
  table: 'Table',
  name: 'Column',
  type: 'Type',
  notNull: 'Not null',
  key: 'Key',
  index: 'Index',
  default: 'Default',
  references: 'References',
  comment: 'Comment',
}

/** Those that are either so or not. */
export const isSwitch = (field: Field): boolean => field === 'notNull' || field === 'index'

const YES = /^(?:y|yes|true|t|1|x|✓|✔|on|required|not null)$/i
const NO = /^(?:n|no|false|f|0|-|off|null|nullable|)$/i

/** What somebody typed or pasted into a switch; null where it is neither. */
export function readSwitch(text: string): boolean | null {
  const trimmed = text.trim()
  if (YES.test(trimmed)) return true
  return NO.test(trimmed) ? false : null
}
