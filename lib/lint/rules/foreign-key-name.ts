import { z } from 'zod'
import { isAcceptedName } from '@/lib/standards/accepted-name'
import { foreignKeyName } from '@/lib/standards/naming'
import { objectRule } from '../rule'
import { constraintColumns, isAutomaticName } from './lib/constraint-words'
import { judgedTable } from './lib/judged-table'
import { CONSTRAINT_TOPICS, CONSTRAINT_WHY, nameReport } from './lib/name-report'

export const foreignKeyNameRule = objectRule({
  id: 'foreign-key-name',
  area: 'naming',
  title: 'Foreign keys are named after their table and columns',
  why: CONSTRAINT_WHY,
  topics: CONSTRAINT_TOPICS,
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    const target = look.table(key.table)
    if (!table || !target) return
    const { names, accepts } = look.profile
    const columns = constraintColumns(look, key.columns)
    const expected = foreignKeyName(look.profile, table.name, target.name, columns.names)
    if (key.name === expected) return
    const words = {
      table: table.name,
      ref: target.name,
      columns: columns.joined,
      key: constraintColumns(look, key.references).joined,
    }
    const templates = [names.foreignKey, ...accepts.foreignKey]
    if (isAcceptedName(key.name, { templates, words, ways: { columns: columns.ways } })) return
    const automatic = isAutomaticName(key.name, table.name, columns.joined, 'fkey')
    const what = `foreign key of ${look.name(table)} to ${target.name}`
    report(nameReport({ record: key, what, expected, automatic }))
  },
})
