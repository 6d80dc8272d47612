import { z } from 'zod'
import { isAcceptedName } from '@/lib/standards/accepted-name'
import { primaryKeyName } from '@/lib/standards/naming'
import { objectRule } from '../rule'
import { constraintColumns, isAutomaticName } from './lib/constraint-words'
import { judgedTable } from './lib/judged-table'
import { CONSTRAINT_TOPICS, CONSTRAINT_WHY, nameReport } from './lib/name-report'

export const primaryKeyNameRule = objectRule({
  id: 'primary-key-name',
  area: 'naming',
  title: 'Primary keys are named after their table',
  why: CONSTRAINT_WHY,
  topics: CONSTRAINT_TOPICS,
  options: z.strictObject({}),
  on: ['primary-key'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    if (!table || key.attachedTo !== null) return
    const { names, accepts } = look.profile
    const expected = primaryKeyName(look.profile, table.name)
    if (key.name === expected) return
    const columns = constraintColumns(look, key.columns)
    const words = { table: table.name, columns: columns.joined }
    const templates = [names.primaryKey, ...accepts.primaryKey]
    if (isAcceptedName(key.name, { templates, words, ways: { columns: columns.ways } })) return
    const automatic = isAutomaticName(key.name, table.name, null, 'pkey')
    const what = `primary key of ${look.name(table)}`
    report(nameReport({ record: key, what, expected, automatic }))
  },
})
