import { z } from 'zod'
import { columnSetNotNull } from '@/lib/commands/column-set-not-null'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'

type Key = RecordOf<'foreign-key'>
type Column = RecordOf<'column'>

/** Columns that the action would set to what they cannot be. */
function stuck(look: Look, key: Key, action: 'onDelete' | 'onUpdate'): Column[] {
  const wanted = key[action]
  if (wanted !== 'set null' && wanted !== 'set default') return []
  const ids =
    action === 'onDelete' && key.onDeleteColumns.length > 0 ? key.onDeleteColumns : key.columns
  const primary = look.index.childrenOf(key.parent, 'primary-key').flatMap(({ columns }) => columns)
  return ids.flatMap((id) => {
    const column = look.index.get(id)
    if (column?.kind !== 'column' || column.parent !== key.parent) return []
    const isRequired = column.notNull !== null || primary.includes(id)
    const hasDefault = wanted === 'set default' && column.default !== null
    return isRequired && !hasDefault ? [column] : []
  })
}

/** A column of the primary key can never be null; another can be made so. */
function remedy(
  look: Look,
  key: Key,
  columns: readonly Column[],
  action: 'onDelete' | 'onUpdate',
): Fix {
  const primary = look.index.childrenOf(key.parent, 'primary-key').flatMap((one) => one.columns)
  if (columns.some(({ id }) => primary.includes(id)) || key[action] === 'set default') {
    const expected = action === 'onDelete' ? 'restrict' : 'no action'
    return {
      title: `Make it ${expected.toUpperCase()}`,
      safe: false,
      calls: () => [
        call(objectSet, { id: key.id, changes: { [action]: expected, onDeleteColumns: [] } }),
      ],
    }
  }
  return {
    title: `Let ${columns.map(({ name }) => name).join(', ')} be empty`,
    safe: false,
    calls: () => columns.map(({ id }) => call(columnSetNotNull, { id, required: false })),
  }
}

export const foreignKeyAction = objectRule({
  id: 'foreign-key-action',
  area: 'postgresql',
  title: 'What a foreign key sets on deletion can be set',
  why: 'PostgreSQL accepts SET NULL on a column that must not be null, and then refuses every deletion of the row that is referred to, with an error that names another table than the one that is deleted from.',
  topics: {
    null: 'SET NULL is for columns that may be null',
    default: 'SET DEFAULT is for columns that have a default',
  },
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    for (const action of ['onDelete', 'onUpdate'] as const) {
      const columns = stuck(look, key, action)
      if (columns.length === 0) continue
      const names = columns.map(({ name }) => name).join(', ')
      const isNull = key[action] === 'set null'
      const words = `ON ${action === 'onDelete' ? 'DELETE' : 'UPDATE'} ${key[action].toUpperCase()}`
      report({
        topic: isNull ? 'null' : 'default',
        attribute: action,
        detail: action,
        message: `${look.name(key)} says ${words}, but ${names} must not be null${isNull ? '' : ' and has no default'}, so every such ${action === 'onDelete' ? 'deletion' : 'change'} fails. Let the column be empty, or choose RESTRICT or CASCADE.`,
        actual: words,
        fix: remedy(look, key, columns, action),
      })
    }
  },
})
