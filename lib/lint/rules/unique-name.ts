import { z } from 'zod'
import { isAcceptedName } from '@/lib/standards/accepted-name'
import { uniqueName } from '@/lib/standards/naming'
import { objectRule } from '../rule'
import { constraintColumns, isAutomaticName } from './lib/constraint-words'
import { judgedTable } from './lib/judged-table'
import { CONSTRAINT_TOPICS, CONSTRAINT_WHY, nameReport } from './lib/name-report'

export const uniqueNameRule = objectRule({
  id: 'unique-name',
  area: 'naming',
  title: 'Unique constraints are named after their table and columns',
  why: CONSTRAINT_WHY,
  topics: CONSTRAINT_TOPICS,
  options: z.strictObject({}),
  on: ['unique'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    if (!table || key.attachedTo !== null) return
    const { names, accepts } = look.profile
    const columns = constraintColumns(look, key.columns)
    const expected = uniqueName(look.profile, table.name, columns.names)
    if (key.name === expected) return
    const words = { table: table.name, columns: columns.joined }
    const templates = [names.unique, ...accepts.unique]
    if (isAcceptedName(key.name, { templates, words, ways: { columns: columns.ways } })) return
    const automatic = isAutomaticName(key.name, table.name, columns.joined, 'key')
    const what = `unique constraint on ${columns.names.join(', ')} of ${look.name(table)}`
    report(nameReport({ record: key, what, expected, automatic }))
  },
})
