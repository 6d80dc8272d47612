import { z } from 'zod'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema, nameSchema } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ok } from '@/lib/result'
import { tableName } from '@/lib/standards/naming'
import { profileFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { moveStep, removeStep } from '@/lib/steps/make'
import { blankColumn, plainNotNull } from './blank'
import { viewBlank } from './blanks/programs'
import { defineCommand } from './command'
import { standardTail } from './drawing/columns'
import { newTable } from './drawing/new-table'
import { placeObjects } from './drawing/placements'
import { addReference } from './drawing/reference'
import { setNotNull } from './drawing/set-columns'
import { addUnique } from './drawing/unique'
import { keepUpdatedAt } from './drawing/updated-at'
import { Work } from './drawing/work'
import { freeName } from './naming'
import { rankBefore } from './place'
import { movedParts } from './split/moved-parts'
import { oldShape } from './split/old-shape'
import { splitRows } from './split/split-rows'
import { standardInput } from './standard-input'
import { tableColumns } from './table-columns'

type Table = RecordOf<'table'>
type Column = RecordOf<'column'>

const SHOWN = 5

/**
 * Columns that hang on others leave for a table of their own, of which those others are the key; the table refers to it.
 * A many-valued fact leaves without a reference: its rows have no one partner. The columns keep their identity.
 */
export const tableSplit = defineCommand({
  id: 'table-split',
  title: 'Split table',
  input: z.strictObject({
    standard: standardInput,
    table: idSchema,
    /** What the others hang on: it stays, and the new table has a copy. */
    by: z.array(idSchema).min(1),
    columns: z.array(idSchema).min(1),
    multivalued: z.boolean().default(false),
    /** Null: after the columns that it is about. */
    name: nameSchema.nullable().default(null),
    /** A view of this name shows the table as it was. */
    view: nameSchema.nullable().default(null),
    place: z
      .strictObject({ diagram: idSchema, x: z.number().finite(), y: z.number().finite() })
      .nullable()
      .default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const work = new Work(document)
    const table = work.index.get(input.table)
    const by = tableColumns(work.index, input.table, input.by)
    const moved = tableColumns(work.index, input.table, input.columns)
    const isApart = !input.columns.some((id) => input.by.includes(id))
    if (table?.kind !== 'table' || !by || !moved || !isApart) {
      const message = 'A split needs columns of one table: some that stay, and others that leave.'
      work.refuse('columns-invalid', input.table, message)
      return work.outcome()
    }
    const before = work.index.childrenOf(table.id, 'column')
    const split = { ...input, profile: profileFrom(input.standard), table, by, moved }
    const made = separate(work, split)
    if (!made) return work.outcome()
    if (!input.multivalued) refer(work, split, made)
    if (input.view !== null) addView(work, input.view, split, made, before)
    if (input.place) {
      const { diagram, x, y } = input.place
      placeObjects(work, diagram, [{ object: made.other.id, x, y }])
    }
    return work.outcome()
  },
})

interface Split {
  readonly profile: Profile
  readonly table: Table
  readonly by: readonly Column[]
  readonly moved: readonly Column[]
  readonly multivalued: boolean
  readonly name: string | null
  readonly id?: Id | undefined
}

interface Made {
  readonly other: Table
  /** The other's columns that say what the rows are about, one for each that stays. */
  readonly copies: readonly Column[]
}

function separate(work: Work, split: Split): Made | null {
  const { profile, table, by, moved, multivalued } = split
  const gone = new Set(moved.map(({ id }) => id))
  const parts = movedParts(work, table.id, gone)
  refuseObstacles(work, table, parts.inTheWay)
  if (work.failed) return null
  const other = addTable(work, split)
  const copies = addKeyColumns(work, profile, other, by)
  for (const record of parts.said) work.take(ok([removeStep(record)]))
  for (const key of parts.keys) settleKey(work, split, gone, key)
  const twins = new Map(by.map(({ id }, n) => [id, copies[n]?.id ?? id]))
  splitRows(work, table.id, other.id, twins, gone)
  moveAll(work, profile, other, [...moved, ...parts.along])
  addUnique(work, profile, other, multivalued ? [...copies, ...moved] : copies)
  return work.failed ? null : { other, copies }
}

function refuseObstacles(
  work: Work,
  table: Table,
  inTheWay: ReturnType<typeof movedParts>['inTheWay'],
): void {
  const { index } = work
  if (inTheWay.length === 0) return
  const names = inTheWay.slice(0, SHOWN).map((record) => index.qualifiedName(record))
  const more = inTheWay.length > SHOWN ? ` and ${inTheWay.length - SHOWN} more` : ''
  const message = `${names.join(', ')}${more} need the columns where they are, in ${table.name}. Change these first.`
  work.refuse('would-break', table.name, message)
}

/** What stays decides about what leaves, so it takes its place in a key; an independent list just leaves. */
function settleKey(work: Work, split: Split, gone: ReadonlySet<Id>, key: AnyRecord): void {
  if (key.kind !== 'unique' && key.kind !== 'primary-key') return
  const stays = key.columns.filter((id) => !gone.has(id))
  const instead = split.multivalued ? [] : split.by.map(({ id }) => id)
  const columns = [...new Set([...stays, ...instead])]
  work.put({ ...key, columns })
  if (key.kind === 'primary-key') for (const id of columns) setNotNull(work, id, true)
}

const IS_REFERENCE = /_(?:id|code|key|no|number|uuid)$/

/** Of zip_code it is zip: the thing that the key identifies. */
const spokenName = (by: readonly Column[]) =>
  by.map(({ name }) => name.replace(IS_REFERENCE, '')).join(' ')

function addTable(work: Work, { profile, table, by, name, id }: Split): Table {
  const parent = table.parent ?? table.id
  const rank = rankBefore(work.index, table.parent, null)
  const make = (wished: string) => newTable(profile, { name: wished, parent, rank, id })
  const wished = tableName(profile, spokenName(by))
  const made = make(name ?? freeName(work.index, wished, (each) => make(each).table))
  work.add(...made.all)
  keepUpdatedAt(work, profile, made.table.id)
  return made.table
}

/** Before the standard's columns, where the columns of a thing stand. */
const place = (work: Work, profile: Profile, table: Table) =>
  rankBefore(work.index, table.id, standardTail(work.index, table.id, profile))

function addKeyColumns(
  work: Work,
  profile: Profile,
  other: Table,
  by: readonly Column[],
): Column[] {
  return by.map((column) => {
    const head = { id: newId(), parent: other.id, rank: place(work, profile, other) }
    const copy = makeRecord('column', head, {
      ...blankColumn(column.name, column.type),
      collation: column.collation,
      notNull: plainNotNull,
      comment: column.comment,
    })
    work.add(copy)
    return copy
  })
}

function moveAll(work: Work, profile: Profile, other: Table, records: readonly { id: Id }[]): void {
  for (const { id } of records) {
    const record = work.index.get(id)
    if (!record) continue
    const rank =
      record.kind === 'column'
        ? place(work, profile, other)
        : rankBefore(work.index, other.id, null)
    work.take(ok([moveStep(record, { parent: other.id, rank })]))
  }
}

function refer(work: Work, { profile, table, by }: Split, { other, copies }: Made): void {
  addReference(work, {
    profile,
    table: table.id,
    columns: by.map(({ id }) => id),
    target: other.id,
    references: copies.map(({ id }) => id),
    meaning: by.some(({ notNull }) => notNull === null) ? 'optional' : 'reference',
    one: false,
    role: null,
  })
}

function addView(
  work: Work,
  name: string,
  { table, by, moved }: Split,
  { other, copies }: Made,
  before: readonly Column[],
): void {
  const { index } = work
  const head = { id: newId(), parent: table.parent, rank: rankBefore(index, table.parent, null) }
  const home = { index, parent: null, home: '', columns: [], profile: profileFrom('plain') }
  const pairs = by.flatMap((column, n) => {
    const copy = copies[n]
    return copy ? [[column, copy] as const] : []
  })
  const gone = new Set(moved.map(({ id }) => id))
  const view = {
    ...viewBlank.make(home, name),
    query: oldShape(index, before, { table, other, by: pairs, moved: gone }),
    options: [{ name: 'security_invoker', value: 'true' }],
  }
  work.add(makeRecord('view', head, view))
}
