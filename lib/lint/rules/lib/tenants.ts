/** Whether customers share tables, as the architect says; else a list of tenants without schemas of their own tells. */
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'

type Table = AnyRecord & RecordOf<'table'>

/** The table that lists the tenants. */
export function tenantList(look: Look, around: RecordOf<'table'>, name: string): Table | null {
  const found = look.named('relation', null, name, around)
  return found?.kind === 'table' ? found : null
}

export function sharesTables(look: Look, table: RecordOf<'table'>, name: string): boolean {
  const { tenancy } = look.project
  if (tenancy !== null) return tenancy === 'shared-tables'
  const list = tenantList(look, table, name)
  return list !== null && look.table(list.id)?.tenantSchema === false
}

/** Tenants that have schemas or databases of their own need no policy to be kept apart. */
export const isApart = (look: Look): boolean =>
  look.project.tenancy === 'schema-per-tenant' || look.project.tenancy === 'database-per-tenant'
