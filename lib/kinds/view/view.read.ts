import type { AlterTableCmd, ViewStmt } from '@pgsql/types'
import { listOf, stringsOf } from '@/lib/sql/ast/node'
import type { Option } from '../common'
import { mergeOptions, readOptions, withoutOptions } from '../element-read'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders, Readers } from '../kind-spec'
import { queryAfterAs } from '../query-slice'
import type { ReadContext } from '../read-context'
import type { View } from './model'

const CHECK_OPTION: Partial<Record<NonNullable<ViewStmt['withCheckOption']>, string>> = {
  LOCAL_CHECK_OPTION: 'local',
  CASCADED_CHECK_OPTION: 'cascaded',
}

/** WITH CHECK OPTION is another way to write an option. */
function optionsOf(node: ViewStmt): Option[] {
  const options = readOptions(node.options)
  const value = CHECK_OPTION[node.withCheckOption ?? 'NO_CHECK_OPTION']
  return value ? mergeOptions(options, [{ name: 'check_option', value }]) : options
}

function definitionOf(
  node: ViewStmt,
  context: ReadContext,
): Pick<View, 'columns' | 'recursive' | 'query' | 'options'> {
  const at = context.source.tokenAt(node.view?.location)
  return {
    columns: stringsOf(node.aliases),
    recursive: context.source.find(['recursive'], 0, at) >= 0,
    query: queryAfterAs(context, at, 'check'),
    options: optionsOf(node),
  }
}

function asView(target: AnyRecord, context: ReadContext): RecordOf<'view'> {
  if (context.is(target, 'view')) return target
  const name = 'name' in target ? target.name : ''
  return context.refuse(`"${name}" is a ${target.kind}, not a view`)
}

export const viewReaders: Readers = {
  ViewStmt(node, context) {
    const { schemaname, relname = '', relpersistence } = node.view ?? {}
    if (relpersistence === 't') context.skip('a temporary view ends with its session')
    const name = context.clip(relname)
    const definition = definitionOf(node, context)
    const parent = context.schemaFor(schemaname)
    const taken = context.child(parent, 'relation', name)
    if (taken && !node.replace) {
      context.refuse(
        `relation "${name}" exists already as a ${taken.kind}; drop or rename it first`,
      )
    }
    if (taken) context.patch(asView(taken, context), definition)
    else {
      context.add('view', parent, {
        name,
        ...definition,
        columnDefaults: [],
        columnComments: [],
        owner: null,
        comment: null,
      })
    }
  },
}

function columnDefault(view: RecordOf<'view'>, command: AlterTableCmd, context: ReadContext) {
  const column = command.name ?? ''
  const columnDefaults = view.columnDefaults.filter((entry) => entry.column !== column)
  if (command.def) {
    const { source } = context
    const from = source.find(['default'], context.commandStart(command)) + 1
    const comma = source.find([','], from)
    const text = source.slice(from, comma < 0 ? source.tokens.length : comma)
    columnDefaults.push({ column, default: context.sql(text, 'expression') })
  }
  context.patch(view, { columnDefaults })
}

export const viewElements: ElementReaders = {
  'AlterTableCmd:AT_ColumnDefault': (command, context, target) =>
    columnDefault(asView(target, context), command, context),
  'AlterTableCmd:AT_SetRelOptions': (command, context, target) => {
    const view = asView(target, context)
    const options = mergeOptions(view.options, readOptions(listOf(command.def)))
    context.patch(view, { options })
  },
  'AlterTableCmd:AT_ResetRelOptions': (command, context, target) => {
    const view = asView(target, context)
    const options = withoutOptions(view.options, readOptions(listOf(command.def)))
    context.patch(view, { options })
  },
}
