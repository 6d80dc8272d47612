/** The quiet words at the end of a row in the outline: a column's type, a key's columns, where a foreign key leads. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { spellType } from '@/lib/sql/print/type-spelling'

const SHORT = { types: 'short' } as const

function nameById(index: DocumentIndex, id: Id | null): string {
  const record = index.get(id)
  return (record && nameOf(record)) ?? '…'
}

const names = (index: DocumentIndex, ids: readonly (Id | null)[]) =>
  ids.map((id) => nameById(index, id)).join(', ')

type Details = {
  readonly [K in KindName]?: (record: RecordOf<K>, index: DocumentIndex) => string
}

const DETAILS: Details = {
  column: ({ type }) => spellType(type, SHORT),
  attribute: ({ type }) => spellType(type, SHORT),
  domain: ({ type }) => spellType(type, SHORT),
  'primary-key': ({ columns }, index) => names(index, columns),
  unique: ({ columns }, index) => names(index, columns),
  'foreign-key': ({ table }, index) => `→ ${nameById(index, table)}`,
  check: ({ expression }) => expression,
  index: ({ elements }, index) =>
    elements.map((one) => one.expression ?? nameById(index, one.column)).join(', '),
  enum: ({ labels }) => labels.map(({ label }) => label).join(', '),
  'materialized-view': () => 'materialized',
  routine: ({ form }) => (form === 'function' ? '' : form),
  extension: ({ version }) => version ?? '',
}

export function rowDetail(record: AnyRecord, index: DocumentIndex): string {
  const detail: ((record: never, index: DocumentIndex) => string) | undefined = DETAILS[record.kind]
  // The entry was looked up by the record's own kind.
  return detail?.(record as never, index) ?? ''
}
