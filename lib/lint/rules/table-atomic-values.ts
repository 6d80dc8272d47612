import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { objectRule } from '../rule'

/** phone_1 and phone1, but not sha256 or address_line_1 alone. */
const NUMBERED = /^(.*[a-z])_?([1-9]\d?)$/
const LIST_NAME = /(?:^|_)(?:ids|list|csv|values|emails|phones|tags|keywords|items)$/
const IS_TEXT = /^(?:text|character varying|character|citext)\b/
const IS_ARRAY = /\[\]$/

function families(columns: readonly RecordOf<'column'>[]): RecordOf<'column'>[][] {
  const found = new Map<string, RecordOf<'column'>[]>()
  for (const column of columns) {
    const stem = NUMBERED.exec(column.name)?.[1]
    if (stem === undefined) continue
    const key = `${stem} ${column.type}`
    found.set(key, [...(found.get(key) ?? []), column])
  }
  return [...found.values()].filter(({ length }) => length > 1)
}

export const tableAtomicValues = objectRule({
  id: 'table-atomic-values',
  area: 'design',
  title: 'Every column holds one value',
  why: 'Lists inside a column and numbered copies of a column cannot be referred to, checked or searched like rows; the third telephone number needs a new column. A table of its own has a row for each.',
  topics: {
    arrays: 'No column is an array',
    families: 'No column stands there several times with numbers',
    lists: 'No text column holds a list',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (table.bound !== null) return
    const columns = look.index.childrenOf(table.id, 'column').filter(({ inherited }) => !inherited)
    for (const column of columns) {
      const isList = IS_TEXT.test(column.type) && LIST_NAME.test(column.name)
      const isArray = IS_ARRAY.test(column.type)
      if (!isArray && !isList) continue
      report({
        topic: isArray ? 'arrays' : 'lists',
        at: column,
        attribute: isArray ? 'type' : 'name',
        message: `${look.name(column)} ${isArray ? `is an array (${column.type})` : 'seems to hold a list'}. Keep one value a row in a table of its own that refers to ${table.name}.`,
        actual: isArray ? column.type : column.name,
        expected: 'one value',
      })
    }
    for (const family of families(columns)) {
      const names = family.map(({ name }) => name).join(', ')
      report({
        topic: 'families',
        message: `${names} of ${look.name(table)} are the same thing several times. Keep them as rows of a table of their own.`,
        actual: names,
        detail: names,
      })
    }
  },
})
