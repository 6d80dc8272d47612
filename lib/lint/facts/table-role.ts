/** What a table is for, as far as its form tells; the fact "role" on the table says it outright. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'

export const TABLE_ROLES = {
  entity: 'things of their own',
  junction: 'ties rows of other tables together',
  lookup: 'a short list of values',
  log: 'rows are added and never changed',
  archive: 'rows that left another table',
  partition: 'a part of another table',
  bookkeeping: 'kept by a tool',
} as const
export type TableRole = keyof typeof TABLE_ROLES

type Table = RecordOf<'table'>

const BOOKKEEPING =
  /^(?:schema_migrations|flyway_schema_history|databasechangelog(?:lock)?|_prisma_migrations|alembic_version|ar_internal_metadata|goose_db_version|knex_migrations(?:_lock)?|spatial_ref_sys)$/
const LOG = /(?:^|_)(?:logs?|histor(?:y|ies)|events?|audits?|journals?|outbox)$/
const ARCHIVE = /_(?:archives?|archived|old|backup)$/
const LOOKUP_COLUMNS =
  /^(?:id|code|key|name|label|title|description|sort_order|position|is_active|created_at|updated_at|deleted_at|version|color|colour|icon)$/
const LOOKUP_NAME =
  /(?:^|_)(?:types?|statuses|status|categories|kinds|codes|countries|currencies|languages|units|priorities|reasons|lookups?)$/
/** Besides the keys to others, a junction has little. */
const MOST_OWN_COLUMNS = 4

const isRole = (word: string | undefined): word is TableRole =>
  word !== undefined && Object.hasOwn(TABLE_ROLES, word)

function isJunction(index: DocumentIndex, table: Table): boolean {
  const keys = index.childrenOf(table.id, 'foreign-key')
  if (keys.length < 2) return false
  const referring = new Set<Id>(keys.flatMap(({ columns }) => columns))
  const unique = [
    ...index.childrenOf(table.id, 'primary-key'),
    ...index.childrenOf(table.id, 'unique'),
  ].some(({ columns }) => {
    const tied = keys.filter((key) => key.columns.every((id) => columns.includes(id)))
    return tied.length >= 2 && columns.every((id) => referring.has(id))
  })
  const own = index
    .childrenOf(table.id, 'column')
    .filter(({ id, name }) => !referring.has(id) && !LOOKUP_COLUMNS.test(name))
  return unique && own.length <= MOST_OWN_COLUMNS
}

function isLookup(index: DocumentIndex, table: Table): boolean {
  const columns = index.childrenOf(table.id, 'column')
  if (!columns.every(({ name }) => LOOKUP_COLUMNS.test(name))) return false
  const [key] = index.childrenOf(table.id, 'primary-key')
  const [only] = key?.columns ?? []
  const keyed = key?.columns.length === 1 && columns.find(({ id }) => id === only)?.name === 'code'
  return keyed || (LOOKUP_NAME.test(table.name) && columns.length > 1)
}

export function tableRole(index: DocumentIndex, table: Table): TableRole {
  const said = index.childrenOf(table.id, 'fact').find(({ name }) => name === 'role')?.values[0]
  if (isRole(said)) return said
  if (table.bound !== null) return 'partition'
  if (BOOKKEEPING.test(table.name)) return 'bookkeeping'
  if (ARCHIVE.test(table.name)) return 'archive'
  if (LOG.test(table.name)) return 'log'
  if (isLookup(index, table)) return 'lookup'
  return isJunction(index, table) ? 'junction' : 'entity'
}
