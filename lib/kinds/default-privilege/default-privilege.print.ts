import { printRole } from '@/lib/sql/ast/role'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import { printRights } from '../privileges'

/** Null when this version knows none of the rights. */
export function defaultPrivilegeStatement(
  record: RecordOf<'default-privilege'>,
  version: number,
): string | null {
  const rights = printRights({ ...record, columns: [] }, version)
  if (rights === '') return null
  const words = ['ALTER DEFAULT PRIVILEGES']
  if (record.role !== null) words.push(`FOR ROLE ${quoteIdent(record.role)}`)
  if (record.schema !== null) words.push(`IN SCHEMA ${quoteIdent(record.schema)}`)
  const what = `${rights} ON ${record.objects.toUpperCase()}`
  const grantee = printRole(record.grantee)
  if (record.revoked) words.push(`REVOKE ${what} FROM ${grantee}`)
  else words.push(`GRANT ${what} TO ${grantee}${record.grantable ? ' WITH GRANT OPTION' : ''}`)
  return words.join(' ')
}
