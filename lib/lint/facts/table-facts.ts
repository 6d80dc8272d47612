/**
 * What rules on other objects may know of a table. Small and stable on purpose: as long as these facts stay the same, an
 * edit of the table concerns nobody else.
 */
import { sameValue } from '@/lib/document/attributes'
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { type TableRole, tableRole } from './table-role'

interface KeyColumn {
  readonly id: Id
  readonly name: string
  readonly type: string
}

/** Whose row it is, where several customers share a table. */
export const TENANT_COLUMN = 'tenant_id'
/** Where a list of customers says which schema holds the tables of each. */
export const TENANT_SCHEMA_COLUMN = 'schema_name'

export interface TableFacts {
  readonly id: Id
  readonly name: string
  readonly schema: string | null
  readonly role: TableRole
  /** Empty: the table has no primary key. */
  readonly primaryKey: readonly KeyColumn[]
  readonly tenant: boolean
  readonly tenantSchema: boolean
  readonly softDelete: 'flag' | 'timestamp' | null
  readonly rowSecurity: boolean
  readonly partitionedBy: 'range' | 'list' | 'hash' | null
  /** Large, as the architect said. */
  readonly large: boolean
}

interface Known {
  readonly children: readonly unknown[]
  readonly schema: string | null
  readonly facts: TableFacts
}
const known = new WeakMap<RecordOf<'table'>, Known>()

function softDelete(names: ReadonlySet<string>): TableFacts['softDelete'] {
  if (names.has('deleted_at')) return 'timestamp'
  return names.has('is_deleted') ? 'flag' : null
}

export function tableFacts(index: DocumentIndex, table: RecordOf<'table'>): TableFacts {
  const children = index.children(table.id)
  const schema = index.schemaName(table)
  const before = known.get(table)
  if (before && before.children === children && before.schema === schema) return before.facts
  const columns = index.childrenOf(table.id, 'column')
  const names = new Set(columns.map(({ name }) => name))
  const [key] = index.childrenOf(table.id, 'primary-key')
  const facts: TableFacts = {
    id: table.id,
    name: table.name,
    schema,
    role: tableRole(index, table),
    primaryKey: (key?.columns ?? []).flatMap((id) => {
      const column = columns.find((one) => one.id === id)
      return column ? [{ id, name: column.name, type: column.type }] : []
    }),
    tenant: names.has(TENANT_COLUMN),
    tenantSchema: names.has(TENANT_SCHEMA_COLUMN),
    softDelete: softDelete(names),
    rowSecurity: table.rowSecurity,
    partitionedBy: table.partitionBy?.strategy ?? null,
    large: index.childrenOf(table.id, 'fact').some(({ name }) => name === 'large'),
  }
  known.set(table, { children, schema, facts })
  return facts
}

/** The facts that are not the same; null: the table is there in one of the two only. */
export function differentFacts(
  a: TableFacts | null,
  b: TableFacts | null,
): readonly (keyof TableFacts)[] | null {
  if (a === b) return []
  if (!a || !b) return null
  const names = Object.keys(a).filter((name): name is keyof TableFacts => Object.hasOwn(b, name))
  return names.filter((name) => !sameValue(a[name], b[name]))
}
