/** What could stand in a field: from the design, from the project's standard, and from what PostgreSQL brings along. */
import { typeOptions } from '@/components/type-field/type-options'
import type { ComboboxOption } from '@/components/ui/combobox-options'
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { sqlName } from '@/lib/document/sql-name'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'

import { kindOf } from '@/lib/kinds/registry'
import type { Project } from '@/lib/projects/project'
import { EVERYBODY, RUNNER } from '@/lib/sql/ast/role'
import { spellType } from '@/lib/sql/print/type-spelling'
import { profileOf } from '@/lib/standards/project-standard'
import { usableColumns } from './columns-of'

export interface Asked {
  document: Document
  project: Project
  /** Whose attribute it is. */
  record: AnyRecord
}
export type Source = (asked: Asked) => readonly ComboboxOption[]

const OWN = 'In this project'
const BUILT_IN = 'PostgreSQL'

export const words =
  (text: string): Source =>
  () =>
    text.split(' ').map((value) => ({ value }))

function ofSchemas(index: DocumentIndex, kinds: readonly KindName[]): AnyRecord[] {
  return index
    .childrenOf(null, 'schema')
    .flatMap((schema) => index.children(schema.id))
    .filter((record) => kinds.includes(record.kind))
}

const asOption =
  (index: DocumentIndex) =>
  (record: AnyRecord): ComboboxOption => ({
    value: sqlName(index, record),
    hint: kindOf(record.kind).label.toLowerCase(),
    group: OWN,
  })

export const shortType = (type: string) => spellType(type, { types: 'short' })

export const types: Source = ({ document, project }) => typeOptions(document, profileOf(project))

export const roles: Source = ({ document }) =>
  indexOf(document)
    .childrenOf(null, 'role')
    .map(({ name }) => ({ value: name, group: OWN }))

export const grantees: Source = (asked) => [
  ...roles(asked),
  { value: EVERYBODY, label: 'PUBLIC', hint: 'everybody', group: BUILT_IN },
  { value: RUNNER, hint: 'whoever runs the script', group: BUILT_IN },
]

export const schemas: Source = ({ document }) =>
  indexOf(document)
    .childrenOf(null, 'schema')
    .map(({ name }) => ({ value: name }))

const routinesThat =
  (fits: (record: AnyRecord) => boolean): Source =>
  ({ document }) => {
    const index = indexOf(document)
    return ofSchemas(index, ['routine']).filter(fits).map(asOption(index))
  }

const returning = (type: string) =>
  routinesThat((record) => record.kind === 'routine' && record.returns?.type === type)

export const triggerFunctions = returning('trigger')
export const eventTriggerFunctions = returning('event_trigger')
export const routines = routinesThat(() => true)

const ownAnd =
  (kind: KindName, builtIn: string): Source =>
  ({ document }) => {
    const index = indexOf(document)
    return [
      ...ofSchemas(index, [kind]).map(asOption(index)),
      ...builtIn.split(' ').map((value) => ({ value, group: BUILT_IN })),
    ]
  }

export const collations = ownAnd(
  'collation',
  '"C" "POSIX" "default" "C.utf8" "en-x-icu" "de-x-icu" "fr-x-icu" "und-x-icu" ucs_basic',
)
const LANGUAGES =
  'arabic danish dutch english finnish french german greek hungarian italian norwegian portuguese romanian russian spanish swedish turkish'
export const searchConfigurations = ownAnd('text-search-configuration', `simple ${LANGUAGES}`)

export const tablespaces = words('pg_default')
export const languages = words('sql plpgsql plpython3u plperl c internal')
export const indexMethods = words('btree hash gin gist spgist brin')
export const compressions = words('pglz lz4')
export const opclasses = words(
  'text_pattern_ops varchar_pattern_ops gin_trgm_ops gist_trgm_ops jsonb_ops jsonb_path_ops inet_ops int4_ops int8_ops text_ops uuid_ops range_ops',
)
export const extensions = words(
  'citext pgcrypto pg_trgm btree_gin btree_gist unaccent hstore ltree uuid-ossp fuzzystrmatch intarray isn postgis postgres_fdw pg_stat_statements tablefunc vector timescaledb pg_cron pg_partman',
)

/** The columns of what the record belongs to, by name: those of a view have no records. */
export const columnNames: Source = ({ document, record }) => {
  const index = indexOf(document)
  const parent = index.get(record.parent)
  if (parent?.kind === 'view' || parent?.kind === 'materialized-view') {
    return parent.columns.map((value) => ({ value }))
  }
  return usableColumns(index, parent?.id ?? null).map(({ name }) => ({ value: name }))
}
