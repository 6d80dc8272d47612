import { printRole } from '@/lib/sql/ast/role'
import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { PrintContext } from '../print-context'
import { printRights } from '../privileges'
import { identitySequence } from './identity-sequence'

function objectOf(record: RecordOf<'grant'>, context: PrintContext): string {
  if (record.parent === null) return ''
  const object = context.get(record.parent)
  if (!context.is(object, 'column')) return context.grantPhrase(record.parent)
  const table = object.parent ? context.get(object.parent) : undefined
  const name = identitySequence(object, table && 'name' in table ? table.name : '')
  return `SEQUENCE ${context.nameBeside(object.id, name ?? '')}`
}

/** Null when the columns are not known: those of a view, or of a table that takes them from a type. */
function columnsOf(id: Id, context: PrintContext): string[] | null {
  const table = context.get(id)
  if (!context.is(table, 'table') || table.ofType !== null) return null
  const inherited = table.parents.map((parent) => columnsOf(parent, context))
  const own = context.children(id, 'column').map(({ name }) => name)
  return inherited.includes(null) ? null : [...own, ...inherited.flatMap((names) => names ?? [])]
}

/** A right on a column goes away with the column. */
function presentColumns(record: RecordOf<'grant'>, context: PrintContext): string[] {
  const known = record.parent && columnsOf(record.parent, context)
  return known ? record.columns.filter((column) => known.includes(column)) : record.columns
}

/** Null when nothing of it means anything here: an older version, columns that are gone. */
export function grantStatement(record: RecordOf<'grant'>, context: PrintContext): string | null {
  const columns = record.columns.length > 0 ? presentColumns(record, context) : []
  if (record.columns.length > 0 && columns.length === 0) return null
  const rights = printRights({ ...record, columns }, context.version)
  if (rights === '') return null
  const what = `${rights} ON ${objectOf(record, context)}`
  const grantee = printRole(record.grantee)
  if (record.revoked) return `REVOKE ${what} FROM ${grantee}`
  return `GRANT ${what} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`
}
