/** Primary key and unique constraint: a constraint with an index underneath. */
import type { Constraint, Node } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { entryNames, joinNames, relationName } from './auto-name'
import type { Deferrable, Id, Option } from './common'
import { identList, withOptions } from './element-print'
import { readOptions } from './element-read'
import type { AnyRecord, RecordOf } from './kind-map'
import type { Piece, PrintContext, Section } from './print-context'
import type { ReadContext } from './read-context'
import { hasPartitions } from './table-columns'
import { optionalRef, plain, refs, spelling } from './traversal'

export const keyAttributes = {
  name: plain<string>('Name'),
  columns: refs('Columns'),
  include: refs('Include'),
  withoutOverlaps: plain<boolean>('Without overlaps'),
  deferrable: plain<Deferrable>('Deferrable'),
  options: plain<Option[]>('Options'),
  tablespace: plain<string | null>('Tablespace'),
  only: spelling<boolean>('Only'),
  attachedTo: { ...optionalRef('Attached to'), compare: 'spelling' as const },
  clustered: plain<boolean>('Clustered'),
  comment: plain<string | null>('Comment'),
}

export const deferrableOf = (constraint: Constraint): Deferrable =>
  constraint.initdeferred ? 'deferred' : constraint.deferrable ? 'immediate' : 'no'

export function deferrableWords(deferrable: Deferrable): string {
  if (deferrable === 'no') return ''
  return deferrable === 'deferred' ? ' DEFERRABLE INITIALLY DEFERRED' : ' DEFERRABLE'
}

export function columnIds(nodes: Node[] | undefined, table: Id, context: ReadContext): Id[] {
  return stringsOf(nodes).map((name) => {
    const id = context.column(table, name)
    return id ?? context.refuse(`column "${name}" does not exist`)
  })
}

/** ADD CONSTRAINT … USING INDEX turns the index into the constraint. */
function fromIndex(constraint: Constraint, table: AnyRecord, context: ReadContext) {
  const name = constraint.indexname ?? ''
  const index = context.find('relation', context.schemaName(table), name)
  if (!context.is(index, 'index')) return context.refuse(`index "${name}" does not exist`)
  context.remove(index.id)
  return {
    name: constraint.conname ?? name,
    columns: index.elements.flatMap(({ column }) => column ?? []),
    include: index.include.flatMap(({ column }) => column ?? []),
    options: index.options,
    tablespace: index.tablespace,
    clustered: index.clustered,
  }
}

function fromColumns(
  constraint: Constraint,
  table: AnyRecord,
  label: 'pkey' | 'key',
  context: ReadContext,
) {
  const columns = columnIds(constraint.keys, table.id, context)
  const include = columnIds(constraint.including, table.id, context)
  const named = entryNames([...stringsOf(constraint.keys), ...stringsOf(constraint.including)])
  const addition = label === 'pkey' ? null : joinNames(named)
  const name = constraint.conname
    ? context.clip(constraint.conname)
    : relationName(context, table.id, addition, label)
  return {
    name,
    columns,
    include,
    options: readOptions(constraint.options),
    tablespace: constraint.indexspace || null,
    clustered: false,
  }
}

/** What both keys have; refuses a name that is taken. */
export function readKey(
  constraint: Constraint,
  target: AnyRecord,
  label: 'pkey' | 'key',
  context: ReadContext,
) {
  if (!context.is(target, 'table')) return context.keep(`a ${target.kind} cannot have a key`)
  const base = constraint.indexname
    ? fromIndex(constraint, target, context)
    : fromColumns(constraint, target, label, context)
  if (context.find('relation', context.schemaName(target), base.name)) {
    context.refuse(`a relation named "${base.name}" exists already`)
  }
  return {
    ...base,
    withoutOverlaps: constraint.without_overlaps ?? false,
    deferrable: deferrableOf(constraint),
    only: context.only && hasPartitions(target, context),
    attachedTo: null,
    comment: null,
  }
}

type Key = RecordOf<'primary-key'> | RecordOf<'unique'>

export function keyClause(key: Key, words: string, context: PrintContext): string {
  const columns = identList(key.columns, context) + (key.withoutOverlaps ? ' WITHOUT OVERLAPS' : '')
  const include = key.include.length > 0 ? ` INCLUDE (${identList(key.include, context)})` : ''
  const space = key.tablespace ? ` USING INDEX TABLESPACE ${quoteIdent(key.tablespace)}` : ''
  const tail = include + withOptions(key.options) + space + deferrableWords(key.deferrable)
  return `CONSTRAINT ${context.ident(key.id)} ${words} (${columns})${tail}`
}

/** CLUSTER ON and the attachment of a partition's index, for whatever has an index underneath. */
export function indexAfterthoughts(index: Key | RecordOf<'index'>, context: PrintContext): Piece[] {
  const { parent } = index
  if (!parent) return []
  const pieces: Piece[] = []
  const add = (sql: string, attribute: string, after: Id[], section: Section = 'tables') => {
    pieces.push({
      record: index.id,
      section,
      sql,
      again: sql,
      attributes: [attribute],
      after,
    })
  }
  if (index.clustered) {
    add(`ALTER TABLE ${context.name(parent)} CLUSTER ON ${context.ident(index.id)}`, 'clustered', [
      parent,
    ])
  }
  if (index.attachedTo) {
    const owner = context.get(index.attachedTo).parent
    const sql = `ALTER INDEX ${context.name(index.attachedTo)} ATTACH PARTITION ${context.name(index.id)}`
    add(
      sql,
      'attachedTo',
      [parent, index.attachedTo, ...(owner ? [owner] : [])],
      'indexes of partitioned tables',
    )
  }
  return pieces
}

/** A key that cannot stand inside CREATE TABLE. */
export const keyIsApart = (key: Key, context: PrintContext): boolean => {
  if (key.only) return true
  return (
    key.columns.concat(key.include).some((id) => context.get(id).parent !== key.parent) &&
    isAttachedChild(key, context)
  )
}

/** Columns of an attached child are its own; those of others come with the parent only. */
function isAttachedChild(key: Key, context: PrintContext): boolean {
  const table = key.parent ? context.get(key.parent) : undefined
  return context.is(table, 'table') && table.attached
}

export function printKey(key: Key, words: string, context: PrintContext): Piece[] {
  const { parent } = key
  if (!parent) return []
  const pieces = indexAfterthoughts(key, context)
  if (!keyIsApart(key, context)) return pieces
  const sql = `ALTER TABLE ${key.only ? 'ONLY ' : ''}${context.name(parent)}\n  ADD ${keyClause(key, words, context)}`
  const section =
    key.only && context.hasAttached(key.id) ? 'indexes of partitioned tables' : 'tables'
  return [{ record: key.id, section, sql }, ...pieces]
}

/** Index and key of a partition that ALTER INDEX … ATTACH PARTITION joins to the parent's. */
export const keyPhrase = (key: { id: Id; parent: Id | null }, context: PrintContext): string =>
  key.parent ? `CONSTRAINT ${context.ident(key.id)} ON ${context.name(key.parent)}` : ''
