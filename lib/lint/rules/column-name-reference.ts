import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { entityOf } from '@/lib/standards/entity'
import { foreignKeyColumn } from '@/lib/standards/naming'
import { plural, singular } from '@/lib/standards/words'
import type { TableFacts } from '../facts/table-facts'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'

type Column = RecordOf<'column'>
type Key = RecordOf<'foreign-key'>

interface Reference {
  readonly key: Key
  readonly table: RecordOf<'table'>
  readonly target: TableFacts
  readonly column: Column
  /** The referenced column. */
  readonly to: string
}

/** Part of the table's name says enough: saga_id for saga_instances, profile_id for user_profiles. */
function isPart(stem: string, one: string): boolean {
  return stem !== '' && (one.startsWith(`${stem}_`) || one.endsWith(`_${stem}`))
}

/** Whether the name is made of the referenced key, with or without a role in front. */
function isDerived(look: Look, { table, target, column, to, key }: Reference): boolean {
  const { name } = column
  const itself = table.id === target.id
  const expected = foreignKeyColumn(look.profile, { table: target.name, key: to })
  if (name === expected || name.endsWith(`_${expected}`)) return true
  if (to.includes('_') && (name === to || name.endsWith(`_${to}`))) return true
  if (name === foreignKeyColumn(look.profile, { table: target.name, key: to, itself })) return true
  if (key.columns.length > 1 && (name === to || name.endsWith(`_${to}`))) return true
  const one = singular(entityOf(look.profile, target.name))
  const bare = to.startsWith(`${one}_`) ? to.slice(one.length + 1) : to
  return name.endsWith(`_${bare}`) && isPart(name.slice(0, -bare.length - 1), one)
}

/** Whether the name is that of a role, which the standard lists or the architect told. */
function isKnownRole(look: Look, { key, column, to }: Reference): boolean {
  if (look.profile.columns.some(({ name }) => name === column.name)) return true
  const told = look.index.childrenOf(key.id, 'fact').some(({ name }) => name === 'role')
  const isRole = (role: string) =>
    role.startsWith('*')
      ? column.name.endsWith(role.slice(1))
      : column.name === role || column.name === `${role}_${to}` || column.name === `${role}_id`
  return told || look.profile.accepts.roles.some(isRole)
}

/** The other table whose name the column bears. */
function otherTable(look: Look, { table, target, column }: Reference): string | null {
  const stem = column.name.replace(/_(?:id|uuid|key|code)$/, '')
  if (stem === column.name) return null
  const other = look.named('relation', null, plural(stem), table)
  return other?.kind === 'table' && other.id !== target.id ? other.name : null
}

export const columnNameReference = objectRule({
  id: 'column-name-reference',
  area: 'naming',
  title: 'References are named after what they refer to',
  why: 'A column called user_id joins to users by id, without anybody looking it up. A role in front tells two references to one table apart: owner_id, parent_task_id.',
  topics: {
    name: 'The name is made of the table and its key',
    role: 'A name that tells a role is one that the relation has',
  },
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    const target = look.table(key.table)
    if (!table || !target) return
    for (const [at, id] of key.columns.entries()) {
      const column = look.record(id)
      const to = look.record(key.references[at] ?? null)
      if (column?.kind !== 'column' || to?.kind !== 'column' || column.inherited) continue
      const reference = { key, table, target, column, to: to.name }
      if (isDerived(look, reference) || isKnownRole(look, reference)) continue
      report({ at: column, ...referenceReport(look, reference) })
    }
  },
})

function referenceReport(look: Look, reference: Reference): Report {
  const { key, table, target, column, to } = reference
  const itself = table.id === target.id
  const expected = foreignKeyColumn(look.profile, { table: target.name, key: to, itself })
  const other = otherTable(look, reference)
  const isRole = other === null && /_(?:id|by|uuid|key|code)$/.test(column.name)
  const name = look.name(column)
  const though = other === null ? target.name : `${target.name}, though there is a table ${other}`
  return {
    topic: isRole ? 'role' : 'name',
    attribute: 'name',
    message: isRole
      ? `${name} refers to ${target.name} by a role. Call it ${expected}, or state the role of the relation.`
      : `${name} refers to ${though}. Call it ${expected}.`,
    actual: column.name,
    expected,
    detail: key.id,
    fix: renameFix(column, expected, false),
  }
}
