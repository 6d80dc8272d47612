/**
 * What stands in an object's box, by level of detail: the one answer for canvas, pictures and layout. Answers are kept
 * as long as the object and what belongs to it stay the same.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { spellType } from '@/lib/sql/print/type-spelling'
import { outputColumns } from './output-columns'

export type Detail = 'all' | 'keys' | 'names'

/** `output`: a column of a view. `attribute`: of a composite type, or a domain's type. `bound`: what a partition holds. `more`: how many labels are not shown. */
type Role = 'column' | 'label' | 'output' | 'attribute' | 'bound' | 'more'

export interface Row {
  /** Once in a box: a column's id, a label's key. */
  readonly key: string
  readonly role: Role
  readonly name: string
  readonly type: string
  readonly primary: boolean
  readonly foreign: boolean
  readonly unique: boolean
  readonly notNull: boolean
  readonly inherited: boolean
  readonly comment: string | null
}

const DRAWN = ['table', 'view', 'materialized-view', 'enum', 'domain', 'composite'] as const
export type Drawn = RecordOf<(typeof DRAWN)[number]>

/** Whether an object has a box in a diagram. */
export const isDrawn = (record: AnyRecord | undefined): record is Drawn =>
  record !== undefined && (DRAWN as readonly string[]).includes(record.kind)

const MAX_LABELS = 20
const MAX_DEPTH = 20
const NONE: readonly Row[] = []
const SHORT = { types: 'short' } as const

const shortType = (type: string) => spellType(type, SHORT).replace(/^public\.(?=[^.]+$)/, '')

const row = (key: string, role: Role, name: string): Row => ({
  key,
  role,
  name,
  type: '',
  primary: false,
  foreign: false,
  unique: false,
  notNull: false,
  inherited: false,
  comment: null,
})

interface Marks {
  readonly primary: ReadonlySet<Id>
  readonly foreign: ReadonlySet<Id>
  readonly unique: ReadonlySet<Id>
}

function uniqueColumns(child: AnyRecord): readonly Id[] {
  if (child.kind === 'unique') return child.columns
  if (child.kind !== 'index' || !child.unique || child.predicate !== null) return []
  return child.elements.flatMap(({ column }) => column ?? [])
}

function marksOf(children: readonly AnyRecord[]): Marks {
  const primary = new Set<Id>()
  const foreign = new Set<Id>()
  const unique = new Set<Id>()
  for (const child of children) {
    if (child.kind === 'primary-key') for (const id of child.columns) primary.add(id)
    else if (child.kind === 'foreign-key') for (const id of child.columns) foreign.add(id)
    else for (const id of uniqueColumns(child)) unique.add(id)
  }
  return { primary, foreign, unique }
}

/** In PostgreSQL's order: the parents' columns first, own ones of the same name laid over them. */
function columnsOf(index: DocumentIndex, table: RecordOf<'table'>, depth = 0) {
  const named = new Map<string, RecordOf<'column'>>()
  if (!table.attached && depth < MAX_DEPTH) {
    for (const id of table.parents) {
      const parent = index.get(id)
      if (parent?.kind !== 'table') continue
      for (const column of columnsOf(index, parent, depth + 1)) named.set(column.name, column)
    }
  }
  for (const column of index.childrenOf(table.id, 'column')) named.set(column.name, column)
  return [...named.values()]
}

function tableRows(index: DocumentIndex, table: RecordOf<'table'>): readonly Row[] {
  const marks = marksOf(index.children(table.id))
  const rows = columnsOf(index, table).map(
    (column): Row => ({
      ...row(column.id, 'column', column.name),
      type: shortType(column.type),
      primary: marks.primary.has(column.id),
      foreign: marks.foreign.has(column.id),
      unique: marks.unique.has(column.id),
      notNull: column.notNull !== null || marks.primary.has(column.id),
      inherited: column.inherited || column.parent !== table.id,
      comment: column.comment,
    }),
  )
  if (table.bound === null) return rows
  // A partition looks like its parent: only what it holds, and what it refers to by itself, says something new.
  return [row('bound', 'bound', table.bound), ...rows.filter(({ foreign }) => foreign)]
}

function labelRows({ labels }: RecordOf<'enum'>): readonly Row[] {
  const shown = labels.length > MAX_LABELS ? labels.slice(0, MAX_LABELS - 1) : labels
  const rows = shown.map(({ key, label }) => row(key, 'label', label))
  const rest = labels.length - shown.length
  return rest > 0 ? [...rows, row('more', 'more', `… ${rest} more`)] : rows
}

function outputRows(view: RecordOf<'view'> | RecordOf<'materialized-view'>): readonly Row[] {
  return outputColumns(view.query, view.columns).map((name, i) => ({
    ...row(`${i}`, 'output', name),
    comment: view.columnComments.find(({ column }) => column === name)?.comment ?? null,
  }))
}

const attributeRows = (index: DocumentIndex, composite: RecordOf<'composite'>) =>
  index.childrenOf(composite.id, 'attribute').map((attribute) => ({
    ...row(attribute.id, 'attribute', attribute.name),
    type: shortType(attribute.type),
    comment: attribute.comment,
  }))

function allRows(index: DocumentIndex, record: Drawn): readonly Row[] {
  if (record.kind === 'table') return tableRows(index, record)
  if (record.kind === 'enum') return labelRows(record)
  if (record.kind === 'composite') return attributeRows(index, record)
  if (record.kind === 'domain') return [row('type', 'attribute', shortType(record.type))]
  return outputRows(record)
}

/** Everything that a box's rows are made from. */
function sources(index: DocumentIndex, record: AnyRecord, depth = 0): unknown[] {
  const own: unknown[] = [record, index.children(record.id)]
  if (record.kind !== 'table' || depth >= MAX_DEPTH) return own
  return own.concat(
    record.parents.flatMap((id) => {
      const parent = index.get(id)
      return parent ? sources(index, parent, depth + 1) : []
    }),
  )
}

interface Known {
  readonly from: readonly unknown[]
  readonly rows: { readonly [D in Detail]: readonly Row[] }
}
const known = new WeakMap<AnyRecord, Known>()

const isKey = ({ primary, foreign, unique, role }: Row) =>
  primary || foreign || unique || role === 'bound'

export function rowsOf(document: Document, record: AnyRecord, detail: Detail): readonly Row[] {
  if (detail === 'names' || !isDrawn(record)) return NONE
  const index = indexOf(document)
  const from = sources(index, record)
  const before = known.get(record)
  if (
    before &&
    before.from.length === from.length &&
    from.every((one, i) => one === before.from[i])
  )
    return before.rows[detail]
  const all = allRows(index, record)
  const rows = { all, keys: all.filter(isKey), names: NONE }
  known.set(record, { from, rows })
  return rows[detail]
}
