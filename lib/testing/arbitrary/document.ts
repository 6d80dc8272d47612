/**
 * Documents of all kinds: sound as documents (ids lead somewhere, names are unique), though PostgreSQL would not
 * accept them. For the laws of steps and commands.
 */
import fc from 'fast-check'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { ranks } from '@/lib/document/rank'
import { parseRecord } from '@/lib/document/record-schema'
import { clash, duplicateNames } from '@/lib/document/validate'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { fromSchema, type Pool } from './from-schema'

const IN_SCHEMA: readonly KindName[] = ['schema']
const ON_TABLE: readonly KindName[] = ['table']
const AT_TOP: readonly KindName[] = []

/** Where each kind lives; nothing listed: in the database. */
const PARENTS: { readonly [K in KindName]: readonly KindName[] } = {
  schema: AT_TOP,
  extension: AT_TOP,
  role: AT_TOP,
  'event-trigger': AT_TOP,
  cast: AT_TOP,
  'default-privilege': AT_TOP,
  verbatim: AT_TOP,
  diagram: AT_TOP,
  enum: IN_SCHEMA,
  domain: IN_SCHEMA,
  composite: IN_SCHEMA,
  range: IN_SCHEMA,
  collation: IN_SCHEMA,
  sequence: IN_SCHEMA,
  table: IN_SCHEMA,
  view: IN_SCHEMA,
  'materialized-view': IN_SCHEMA,
  routine: IN_SCHEMA,
  aggregate: IN_SCHEMA,
  operator: IN_SCHEMA,
  statistics: IN_SCHEMA,
  'text-search-configuration': IN_SCHEMA,
  'text-search-dictionary': IN_SCHEMA,
  attribute: ['composite'],
  column: ON_TABLE,
  'primary-key': ON_TABLE,
  unique: ON_TABLE,
  check: ['table', 'domain'],
  'foreign-key': ON_TABLE,
  exclusion: ON_TABLE,
  index: ['table', 'materialized-view'],
  trigger: ['table', 'view'],
  rule: ['table', 'view'],
  policy: ON_TABLE,
  seed: ON_TABLE,
  grant: ['schema', 'table', 'view', 'routine', 'sequence', 'column'],
  placement: ['diagram'],
  area: ['diagram'],
  note: ['diagram'],
  waiver: ['table', 'column', 'index'],
  dependency: ON_TABLE,
  fact: ['table', 'column'],
}

/** Kinds in an order in which parents come first. */
const ORDER: readonly KindName[] = [...KIND_NAMES].sort((a, b) => depth(a) - depth(b))

function depth(kind: KindName): number {
  const parents = PARENTS[kind]
  return parents.length === 0 ? 0 : 1 + Math.max(...parents.map(depth))
}

interface Stub {
  id: Id
  kind: KindName
  parent: Id | null
  rank: string
}

const MANY: ReadonlySet<KindName> = new Set<KindName>(['schema', 'table', 'column'])

function stubs(wanted: readonly (readonly [KindName, number])[]): Stub[] {
  const keys = ranks(wanted.length)
  const made: Stub[] = []
  for (const [i, [kind, seed]] of wanted.entries()) {
    const parents = made.filter((stub) => PARENTS[kind].includes(stub.kind))
    const parent = parents[seed % Math.max(1, parents.length)]
    if (PARENTS[kind].length > 0 && !parent) continue
    made.push({
      id: idSchema.parse(`id-${i}`),
      kind,
      parent: parent?.id ?? null,
      rank: keys[(i * 7) % keys.length] ?? 'a0',
    })
  }
  return made
}

const wanted = fc
  .tuple(
    ...ORDER.map((kind) =>
      fc.array(fc.nat(1000), {
        minLength: MANY.has(kind) ? 2 : 0,
        maxLength: MANY.has(kind) ? 5 : 2,
      }),
    ),
  )
  .map((seeds) =>
    seeds.flatMap((list, i) =>
      list.map((seed): [KindName, number] => [ORDER[i] ?? 'schema', seed]),
    ),
  )

const COLUMN_FIELDS = new Set(['column', 'columns', 'include', 'references', 'onDeleteColumns'])
const TABLE_FIELDS = new Set(['table', 'tables', 'object', 'parents', 'target'])

/** Ids that fit a field, from all records of the document. */
export function poolOf(records: readonly { id: Id; kind: KindName }[]): Pool {
  const of = (...kinds: KindName[]) =>
    records.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const columns = of('column')
  const tables = of('table')
  const indexes = of('index')
  const all = records.map(({ id }) => id)
  return (field) => {
    if (COLUMN_FIELDS.has(field) || field === 'ownedBy') return columns
    if (TABLE_FIELDS.has(field)) return tables
    return field === 'attachedTo' || field === 'index' ? indexes : all
  }
}

const tableIsSafe = (attributes: unknown, stub: Stub, tables: readonly Id[]): unknown => {
  if (stub.kind !== 'table' || typeof attributes !== 'object') return attributes
  // A table inherits from those before it only: no rings.
  const before = tables.slice(0, tables.indexOf(stub.id))
  return { ...attributes, parents: before.slice(0, 1) }
}

function assemble(made: readonly Stub[], attributes: readonly unknown[]): Document {
  const tables = made.filter(({ kind }) => kind === 'table').map(({ id }) => id)
  const records = new Map<Id, AnyRecord>()
  for (const [i, stub] of made.entries()) {
    const safe = tableIsSafe(attributes[i], stub, tables)
    if (typeof safe !== 'object' || safe === null) continue
    const parsed = parseRecord({ ...safe, ...stub })
    if (!parsed.ok) throw new Error(`The generator made an invalid record: ${parsed.error.message}`)
    records.set(stub.id, parsed.value)
  }
  return unique({ records })
}

/** Gives a name of its own to everything whose name is taken; what has no name attribute goes. */
function unique(document: Document): Document {
  const index = indexOf(document)
  const records = new Map(document.records)
  let n = 0
  for (const record of document.records.values()) {
    const taken = index
      .namesakes(record)
      .some((pair) => record.id > pair[1].id && clash(record, pair))
    if (!taken) continue
    if ('name' in record) records.set(record.id, { ...record, name: `n${n++}-${record.id}` })
    else records.delete(record.id)
  }
  const next = { records }
  return duplicateNames(next).length === 0 ? next : unique(next)
}

export const documentArbitrary: fc.Arbitrary<Document> = wanted.chain((list) => {
  const made = stubs(list)
  const pool = poolOf(made)
  // What points at something that this document does not have is left out, and so is all under it.
  const lost = new Set<Id>()
  const whole = made.flatMap((stub) => {
    const attributes = fromSchema(kindOf(stub.kind).model, pool)
    if (!attributes || (stub.parent !== null && lost.has(stub.parent))) {
      lost.add(stub.id)
      return []
    }
    return [{ stub, attributes }]
  })
  return fc.tuple(...whole.map(({ attributes }) => attributes)).map((values) =>
    assemble(
      whole.map(({ stub }) => stub),
      values,
    ),
  )
})
