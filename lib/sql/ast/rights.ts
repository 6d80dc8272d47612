import type { GrantStmt } from '@pgsql/types'
import { ALL, type Change, type Right } from '@/lib/kinds/privileges'
import { stringsOf } from './node'

/** What a GRANT or REVOKE changes, whatever it is about. */
export function rightsChange(node: GrantStmt): Change {
  const listed = (node.privileges ?? []).flatMap((item): Right[] => {
    if (!('AccessPriv' in item)) return []
    const { priv_name, cols } = item.AccessPriv
    return [{ privilege: priv_name?.toUpperCase() ?? ALL, columns: stringsOf(cols) }]
  })
  return {
    grants: node.is_grant ?? false,
    option: node.grant_option ?? false,
    rights: listed.length > 0 ? listed : [{ privilege: ALL, columns: [] }],
  }
}
