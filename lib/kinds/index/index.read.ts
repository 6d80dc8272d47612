import type { AlterTableCmd, IndexElem, IndexStmt, Node } from '@pgsql/types'
import { constantText } from '@/lib/sql/ast/node'
import type { StatementSource } from '@/lib/sql/read/source'
import { entryNames, figureName, joinNames, relationName } from '../auto-name'
import type { Id } from '../common'
import { mergeOptions, readEntry, readOptions, withoutOptions } from '../element-read'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { hasPartitions } from '../table-columns'

const elementsOf = (nodes: Node[] | undefined): IndexElem[] =>
  (nodes ?? []).flatMap((node) => ('IndexElem' in node ? [node.IndexElem] : []))

function autoName(node: IndexStmt, table: Id, context: ReadContext): string {
  const all = [...elementsOf(node.indexParams), ...elementsOf(node.indexIncludingParams)]
  const names = all.map((element) => element.name ?? figureName(element.expr) ?? 'expr')
  return relationName(context, table, joinNames(entryNames(names)), 'idx')
}

function nameFor(node: IndexStmt, table: AnyRecord, context: ReadContext): string {
  if (!node.idxname) return autoName(node, table.id, context)
  const name = context.clip(node.idxname)
  const taken = context.find('relation', context.schemaName(table), name)
  if (taken && node.if_not_exists) context.skip(`"${name}" exists already`)
  if (taken) context.refuse(`a ${taken.kind} named "${name}" exists already`)
  return name
}

/** Where expressions and the predicate stand; an index on plain columns has no text to keep. */
function textOf(node: IndexStmt, source: StatementSource) {
  const plain = !node.whereClause && elementsOf(node.indexParams).every(({ name }) => name)
  if (plain) return { ranges: [], where: -1 }
  const open = source.find(['('], source.tokenAt(node.relation?.location))
  const close = source.closing(open)
  return { ranges: source.list(open + 1, close), where: source.find(['where'], close) }
}

export function readIndex(node: IndexStmt, context: ReadContext): void {
  const { source } = context
  const table = context.relation(node.relation)
  const name = nameFor(node, table, context)
  const { ranges, where } = textOf(node, source)
  const nowhere = { from: 0, to: 0 }
  context.add('index', table.id, {
    name,
    unique: node.unique ?? false,
    nullsNotDistinct: node.nulls_not_distinct ?? false,
    method: node.accessMethod || 'btree',
    elements: elementsOf(node.indexParams).map((element, i) => ({
      ...readEntry(element, ranges[i] ?? nowhere, table.id, context),
      statistics: null,
    })),
    include: elementsOf(node.indexIncludingParams).map((element) => {
      const { column, expression } = readEntry(element, nowhere, table.id, context)
      return { column, expression }
    }),
    predicate: node.whereClause
      ? context.sql(source.slice(where + 1, source.tokens.length), 'expression')
      : null,
    options: readOptions(node.options),
    tablespace: node.tableSpace || null,
    only: node.relation?.inh !== true && hasPartitions(table, context),
    attachedTo: null,
    clustered: false,
    comment: null,
  })
}

type Indexed = RecordOf<'index'> | RecordOf<'primary-key'> | RecordOf<'unique'>

function indexed(record: AnyRecord, context: ReadContext): Indexed {
  if (record.kind === 'index' || record.kind === 'primary-key' || record.kind === 'unique')
    return record
  return context.keep(`a ${record.kind} does not hold this`)
}

function attach(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const partition = command.def && 'PartitionCmd' in command.def ? command.def.PartitionCmd : {}
  const child = indexed(context.relation(partition.name), context)
  const parent = indexed(target, context)
  if (child.kind === 'index') context.patch(child, { attachedTo: parent.id })
  else if (child.kind === 'unique') context.patch(child, { attachedTo: parent.id })
  else context.patch(child, { attachedTo: parent.id })
}

const optionsOf = (command: AlterTableCmd) =>
  command.def && 'List' in command.def ? readOptions(command.def.List.items) : []

function setOptions(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const record = indexed(target, context)
  const reset = command.subtype === 'AT_ResetRelOptions'
  const options = reset
    ? withoutOptions(record.options, optionsOf(command))
    : mergeOptions(record.options, optionsOf(command))
  if (record.kind === 'index') context.patch(record, { options })
  else if (record.kind === 'unique') context.patch(record, { options })
  else context.patch(record, { options })
}

/** ALTER INDEX … ALTER COLUMN n SET STATISTICS. */
function setStatistics(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  if (!context.is(target, 'index')) throw context.keep(`a ${target.kind} does not hold this`)
  const value = Number(constantText(command.def) ?? -1)
  const at = (command.num ?? 1) - 1
  context.patch(target, {
    elements: target.elements.map((element, i) =>
      i === at ? { ...element, statistics: value < 0 ? null : value } : element,
    ),
  })
}

function setTablespace(command: AlterTableCmd, context: ReadContext, target: AnyRecord): void {
  const tablespace = command.name && command.name !== 'pg_default' ? command.name : null
  const record = indexed(target, context)
  if (record.kind === 'index') context.patch(record, { tablespace })
  else if (record.kind === 'unique') context.patch(record, { tablespace })
  else context.patch(record, { tablespace })
}

export const indexElements: ElementReaders = {
  'AlterTableCmd:AT_AttachPartition': attach,
  'AlterTableCmd:AT_SetRelOptions': setOptions,
  'AlterTableCmd:AT_ResetRelOptions': setOptions,
  'AlterTableCmd:AT_SetStatistics': setStatistics,
  'AlterTableCmd:AT_SetTableSpace': setTablespace,
}
