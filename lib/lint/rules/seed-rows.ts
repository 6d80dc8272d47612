import type { InsertStmt, OnConflictClause } from '@pgsql/types'
import { z } from 'zod'
import { stringsOf } from '@/lib/sql/ast/node'
import { tableRole } from '../facts/table-role'
import { scriptRule } from '../rule'
import { tableText } from '../script/commands'
import { forward } from '../script/forward'
import type { ScriptLook } from '../script/script-look'

const columnsOf = ({ cols }: InsertStmt) =>
  (cols ?? []).flatMap((each) => ('ResTarget' in each ? [each.ResTarget.name ?? ''] : []))

/** Rows that are written out, rather than taken from another table. */
const isLiteral = ({ selectStmt }: InsertStmt) =>
  selectStmt !== undefined &&
  'SelectStmt' in selectStmt &&
  (selectStmt.SelectStmt.valuesLists?.length ?? 0) > 0

function isLookup(
  { relation }: InsertStmt,
  columns: readonly string[],
  { index }: ScriptLook,
): boolean {
  if (columns.includes('code') && columns.includes('label')) return true
  const [table, ...others] = index.anywhere('relation', relation?.relname ?? '')
  return table?.kind === 'table' && others.length === 0 && tableRole(index, table) === 'lookup'
}

const targetsOf = ({ infer }: OnConflictClause) =>
  (infer?.indexElems ?? []).flatMap((each) =>
    'IndexElem' in each ? [each.IndexElem.name ?? ''] : [],
  )

const updatedBy = ({ targetList }: OnConflictClause) =>
  (targetList ?? []).flatMap((each) => {
    if (!('ResTarget' in each)) return []
    const value = each.ResTarget.val
    const fields = value && 'ColumnRef' in value ? stringsOf(value.ColumnRef.fields) : []
    return fields[0] === 'excluded' ? [each.ResTarget.name ?? ''] : []
  })

export const seedRows = scriptRule({
  id: 'seed-rows',
  area: 'migrations',
  title: 'Rows that belong to the schema can be written again',
  why: 'Without the rows of its lookup tables the application does not work. The script that writes them runs at every release, so it must neither fail on rows that are there nor leave an old label in place.',
  topics: {
    repeatable: 'INSERT says what happens with rows that are there already',
    columns: 'Rows of a lookup table have code, label and sort_order',
    update: 'A label that changed is written over the old one',
  },
  options: z.strictObject({
    columns: z.array(z.string()).default(['code', 'label', 'sort_order']),
    key: z.string().default('code'),
    updates: z.array(z.string()).default(['label']),
  }),
  statement: forward({
    InsertStmt(insert, { look, report, options }) {
      if (!isLiteral(insert)) return
      const { relation, onConflictClause: conflict } = insert
      const columns = columnsOf(insert)
      const table = tableText(relation)
      const { key, updates } = options
      const example = `ON CONFLICT (${key}) DO UPDATE SET ${updates.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`
      if (!conflict) {
        report({
          topic: 'repeatable',
          subject: table,
          message: `The rows of ${table} are inserted without ON CONFLICT: the second run fails, or writes them twice. Add ON CONFLICT DO NOTHING, or for a lookup table ${example}.`,
          expected: 'ON CONFLICT …',
        })
      }
      if (!isLookup(insert, columns, look)) return
      const missing = options.columns.filter((name) => !columns.includes(name))
      if (missing.length > 0) {
        report({
          topic: 'columns',
          subject: table,
          message: `The rows of the lookup table ${table} lack ${missing.join(', ')}. Name the columns ${options.columns.join(', ')}.`,
          expected: options.columns.join(', '),
        })
      }
      if (!conflict) return
      const updated = updatedBy(conflict)
      const fits =
        targetsOf(conflict).includes(key) && updates.every((name) => updated.includes(name))
      if (fits) return
      report({
        topic: 'update',
        subject: table,
        message: `A label of ${table} that changed in the script stays as it was in databases that have the row. Write ${example}.`,
        expected: example,
      })
    },
  }),
})
