import type { AlterTableCmd } from '@pgsql/types'
import { constantText, listOf, stringsOf } from '@/lib/sql/ast/node'
import { mergeOptions, readOptions, withoutOptions } from '../element-read'
import { unlessTaken } from '../existing'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders, Readers } from '../kind-spec'
import { queryAfterAs } from '../query-slice'
import type { ReadContext } from '../read-context'

type Record = RecordOf<'materialized-view'>
type Alter = (view: Record, command: AlterTableCmd, context: ReadContext) => void

function asView(target: AnyRecord, context: ReadContext): Record {
  if (context.is(target, 'materialized-view')) return target
  const name = 'name' in target ? target.name : ''
  return context.refuse(`"${name}" is a ${target.kind}, not a materialized view`)
}

const on =
  (alter: Alter) =>
  (command: AlterTableCmd, context: ReadContext, target: AnyRecord): void =>
    alter(asView(target, context), command, context)

const tablespaceOf = (name: string | undefined) => (name && name !== 'pg_default' ? name : null)

export const materializedViewReaders: Readers = {
  'CreateTableAsStmt:OBJECT_MATVIEW'(node, context) {
    const { rel, colNames, accessMethod, options, tableSpaceName, skipData } = node.into ?? {}
    const name = context.clip(rel?.relname ?? '')
    const parent = context.schemaFor(rel?.schemaname)
    unlessTaken(context, parent, 'relation', name, node.if_not_exists)
    context.add('materialized-view', parent, {
      name,
      columns: stringsOf(colNames),
      query: queryAfterAs(context, context.source.tokenAt(rel?.location), 'data'),
      populated: !skipData,
      accessMethod: accessMethod || null,
      tablespace: tablespaceOf(tableSpaceName),
      options: readOptions(options),
      columnStatistics: [],
      columnComments: [],
      owner: null,
      comment: null,
    })
  },
  'CreateTableAsStmt:OBJECT_TABLE'(node, context) {
    if (node.into?.rel?.relpersistence === 't') {
      context.skip('a temporary table ends with its session')
    }
    context.keep('only running the query can tell which columns the table gets')
  },
  RefreshMatViewStmt(node, context) {
    const view = asView(context.relation(node.relation), context)
    context.patch(view, { populated: !node.skipData })
  },
}

const setStatistics: Alter = (view, command, context) => {
  const column = command.name
  if (!column) return context.keep('the column is given by number')
  const statistics = Number(constantText(command.def) ?? -1)
  const others = view.columnStatistics.filter((entry) => entry.column !== column)
  const columnStatistics = statistics < 0 ? others : [...others, { column, statistics }]
  context.patch(view, { columnStatistics })
}

const keepColumnSetting: Alter = (_, __, context) =>
  context.keep("such a setting of a materialized view's column is kept as SQL")

export const materializedViewElements: ElementReaders = {
  'AlterTableCmd:AT_SetStatistics': on(setStatistics),
  'AlterTableCmd:AT_SetOptions': on(keepColumnSetting),
  'AlterTableCmd:AT_ResetOptions': on(keepColumnSetting),
  'AlterTableCmd:AT_SetStorage': on(keepColumnSetting),
  'AlterTableCmd:AT_SetCompression': on(keepColumnSetting),
  'AlterTableCmd:AT_SetRelOptions': on((view, { def }, context) => {
    context.patch(view, { options: mergeOptions(view.options, readOptions(listOf(def))) })
  }),
  'AlterTableCmd:AT_ResetRelOptions': on((view, { def }, context) => {
    context.patch(view, { options: withoutOptions(view.options, readOptions(listOf(def))) })
  }),
  'AlterTableCmd:AT_SetAccessMethod': on((view, { name }, context) => {
    context.patch(view, { accessMethod: name || null })
  }),
  'AlterTableCmd:AT_SetTableSpace': on((view, { name }, context) => {
    context.patch(view, { tablespace: tablespaceOf(name) })
  }),
  'AlterTableCmd:AT_ClusterOn': on((view, { name = '' }, context) => {
    const indexes = context.children(view.id, 'index')
    if (!indexes.some((index) => index.name === name)) {
      context.refuse(`materialized view "${view.name}" has no index "${name}"`)
    }
    for (const index of indexes) context.patch(index, { clustered: index.name === name })
  }),
  'AlterTableCmd:AT_DropCluster': on((view, _, context) => {
    for (const index of context.children(view.id, 'index')) {
      if (index.clustered) context.patch(index, { clustered: false })
    }
  }),
}
