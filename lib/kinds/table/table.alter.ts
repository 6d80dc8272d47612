/** What ALTER TABLE does to the table itself; columns and constraints have their own kinds. */
import type { AlterTableCmd, ClusterStmt, RangeVar } from '@pgsql/types'
import { makeObjectName } from '../auto-name'
import type { Id } from '../common'
import { mergeOptions, readOptions, withoutOptions } from '../element-read'
import type { AnyRecord, KindMap, RecordOf } from '../kind-map'
import type { ElementReaders } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { allColumns, keyIsNotNull } from '../table-columns'
import { boundText } from './table.read'

type Alter = (table: RecordOf<'table'>, command: AlterTableCmd, context: ReadContext) => void

const on =
  (alter: Alter) =>
  (command: AlterTableCmd, context: ReadContext, target: AnyRecord): void => {
    if (!context.is(target, 'table')) context.keep(`a ${target.kind} does not hold this`)
    alter(target, command, context)
  }

const set =
  (changes: Partial<RecordOf<'table'>>): Alter =>
  (table, _, context) => {
    context.patch(table, changes)
  }

const rangeVar = (command: AlterTableCmd): RangeVar | undefined =>
  command.def && 'RangeVar' in command.def ? command.def.RangeVar : undefined

const optionsOf = (command: AlterTableCmd) =>
  command.def && 'List' in command.def ? readOptions(command.def.List.items) : []

const attach: Alter = (parent, command, context) => {
  const partition = command.def && 'PartitionCmd' in command.def ? command.def.PartitionCmd : {}
  const child = context.relation(partition.name)
  if (!context.is(child, 'table')) return context.keep(`a ${child.kind} cannot be a partition`)
  const from = context.source.tokenAt(partition.name?.location)
  context.patch(child, {
    parents: [parent.id],
    attached: true,
    bound: boundText(context, from, context.source.tokens.length),
  })
}

/** A not-null constraint keeps the name that it got with the parent. */
function asOwn(column: RecordOf<'column'>, context: ReadContext): KindMap['column'] {
  const { id: _id, kind: _kind, parent, rank: _rank, ...attributes } = column
  const owner = parent ? context.get(parent) : undefined
  const table = owner && 'name' in owner ? owner.name : ''
  const notNull = column.notNull && {
    ...column.notNull,
    name: column.notNull.name ?? makeObjectName(table, column.name, 'not_null'),
  }
  return { ...attributes, notNull, inherited: false }
}

/** Every record that a column of this name has in the tables above. */
function idsAbove(table: AnyRecord, name: string, context: ReadContext): Id[] {
  if (!context.is(table, 'table')) return []
  const own = context.children(table.id, 'column').filter((column) => column.name === name)
  const above = table.parents.flatMap((parent) => idsAbove(context.get(parent), name, context))
  return [...own.map(({ id }) => id), ...above]
}

function keepColumns(child: RecordOf<'table'>, context: ReadContext): void {
  const kept = new Map<Id, Id>()
  for (const column of allColumns(child.id, context)) {
    if (column.parent === child.id && !column.inherited) continue
    const ids = idsAbove(child, column.name, context)
    const own = context.add('column', child.id, asOwn(column, context))
    for (const id of ids) kept.set(id, own.id)
  }
  context.repoint(child.id, kept)
  for (const own of context.children(child.id, 'column')) if (own.inherited) context.remove(own.id)
  for (const key of context.children(child.id, 'primary-key')) {
    keyIsNotNull(child.id, key.columns, context)
  }
}

/** What came from the parent stays in the table that leaves it. */
function keepInherited(child: RecordOf<'table'>, context: ReadContext): void {
  if (child.attached) return
  const checks = child.parents.flatMap((parent) => context.children(parent, 'check'))
  keepColumns(child, context)
  for (const { id: _id, kind, parent: _parent, rank: _rank, ...check } of checks) {
    if (!check.noInherit) context.add(kind, child.id, check)
  }
}

const detach: Alter = (_, command, context) => {
  const partition = command.def && 'PartitionCmd' in command.def ? command.def.PartitionCmd : {}
  const child = context.relation(partition.name)
  if (!context.is(child, 'table')) return context.keep(`a ${child.kind} cannot be a partition`)
  keepInherited(child, context)
  context.patch(child, { parents: [], attached: false, bound: null })
}

const inherit: Alter = (child, command, context) => {
  const parent = context.relation(rangeVar(command))
  if (child.parents.length > 0 && !child.attached) context.keep('a further parent was added later')
  context.patch(child, { parents: [...child.parents, parent.id], attached: true })
}

const disinherit: Alter = (child, command, context) => {
  const parent = context.relation(rangeVar(command))
  const parents = child.parents.filter((id) => id !== parent.id)
  if (parents.length > 0 && !child.attached) context.keep('one of several parents is left')
  keepInherited(child, context)
  context.patch(child, { parents, attached: parents.length > 0 })
}

const replica: Alter = (table, command, context) => {
  const identity =
    command.def && 'ReplicaIdentityStmt' in command.def ? command.def.ReplicaIdentityStmt : {}
  const plain = ({ d: 'default', f: 'full', n: 'nothing' } as const)[identity.identity_type ?? 'd']
  if (plain) {
    context.patch(table, { replicaIdentity: plain })
    return
  }
  const index = context.find('relation', context.schemaName(table), identity.name ?? '')
  if (!index) return context.refuse(`index "${identity.name}" does not exist`)
  context.patch(table, { replicaIdentity: { index: index.id } })
}

const genericOptions: Alter = (table, command, context) => {
  if (!table.foreign) return context.refuse('only a foreign table has OPTIONS')
  const nodes = command.def && 'List' in command.def ? (command.def.List.items ?? []) : []
  const dropped = nodes.filter(
    (node) => 'DefElem' in node && node.DefElem.defaction === 'DEFELEM_DROP',
  )
  const kept = nodes.filter((node) => !dropped.includes(node))
  const options = withoutOptions(table.foreign.options, readOptions(dropped))
  context.patch(table, {
    foreign: { ...table.foreign, options: mergeOptions(options, readOptions(kept)) },
  })
}

/** The sequences that its columns own are as lasting as the table. */
const persistence =
  (unlogged: boolean): Alter =>
  (table, _, context) => {
    context.patch(table, { unlogged })
    for (const column of context.children(table.id, 'column')) {
      for (const owned of context.referrers(column.id)) {
        if (context.is(owned, 'sequence')) context.patch(owned, { unlogged })
      }
    }
  }

/** At most one index of a table is the one to cluster by. */
function unclustered(table: RecordOf<'table'>, context: ReadContext): void {
  for (const index of context.children(table.id, 'index'))
    context.patch(index, { clustered: false })
  for (const key of context.children(table.id, 'primary-key'))
    context.patch(key, { clustered: false })
  for (const key of context.children(table.id, 'unique')) context.patch(key, { clustered: false })
}

function clusterOn(table: RecordOf<'table'>, name: string, context: ReadContext): void {
  const index = context.find('relation', context.schemaName(table), name)
  unclustered(table, context)
  if (context.is(index, 'index')) context.patch(index, { clustered: true })
  else if (context.is(index, 'primary-key')) context.patch(index, { clustered: true })
  else if (context.is(index, 'unique')) context.patch(index, { clustered: true })
  else context.refuse(`index "${name}" does not exist`)
}

export function readCluster(statement: ClusterStmt, context: ReadContext): void {
  const { relation, indexname } = statement
  if (!relation || !indexname) throw context.skip('it is maintenance, not the schema')
  const table = context.relation(relation)
  if (!context.is(table, 'table')) throw context.keep(`a ${table.kind} does not hold this`)
  clusterOn(table, indexname, context)
}

const tablespaceOf = (name: string | undefined) => (name && name !== 'pg_default' ? name : null)

export const tableElements: ElementReaders = {
  'AlterTableCmd:AT_AttachPartition': on(attach),
  'AlterTableCmd:AT_DetachPartition': on(detach),
  'AlterTableCmd:AT_AddInherit': on(inherit),
  'AlterTableCmd:AT_DropInherit': on(disinherit),
  'AlterTableCmd:AT_AddOf': on((table, command, context) => {
    const type = command.def && 'TypeName' in command.def ? command.def.TypeName : undefined
    context.patch(table, { ofType: context.type(type), attached: true })
  }),
  'AlterTableCmd:AT_DropOf': on(set({ ofType: null })),
  'AlterTableCmd:AT_ReplicaIdentity': on(replica),
  'AlterTableCmd:AT_EnableRowSecurity': on(set({ rowSecurity: true })),
  'AlterTableCmd:AT_DisableRowSecurity': on(set({ rowSecurity: false })),
  'AlterTableCmd:AT_ForceRowSecurity': on(set({ forceRowSecurity: true })),
  'AlterTableCmd:AT_NoForceRowSecurity': on(set({ forceRowSecurity: false })),
  'AlterTableCmd:AT_SetLogged': on(persistence(false)),
  'AlterTableCmd:AT_SetUnLogged': on(persistence(true)),
  'AlterTableCmd:AT_SetAccessMethod': on((table, { name }, context) => {
    context.patch(table, { accessMethod: name || null })
  }),
  'AlterTableCmd:AT_SetTableSpace': on((table, { name }, context) => {
    context.patch(table, { tablespace: tablespaceOf(name) })
  }),
  'AlterTableCmd:AT_SetRelOptions': on((table, command, context) => {
    context.patch(table, { options: mergeOptions(table.options, optionsOf(command)) })
  }),
  'AlterTableCmd:AT_ResetRelOptions': on((table, command, context) => {
    context.patch(table, { options: withoutOptions(table.options, optionsOf(command)) })
  }),
  'AlterTableCmd:AT_GenericOptions': on(genericOptions),
  'AlterTableCmd:AT_DropOids': on(() => undefined),
  'AlterTableCmd:AT_DropCluster': on((table, _, context) => unclustered(table, context)),
  'AlterTableCmd:AT_ClusterOn': on((table, { name = '' }, context) =>
    clusterOn(table, name, context),
  ),
}
