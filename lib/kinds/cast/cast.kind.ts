import type { CreateCastStmt } from '@pgsql/types'
import { typeOf } from '@/lib/sql/ast/def-elem'
import { stringsOf } from '@/lib/sql/ast/node'
import { argumentType } from '../arguments'
import type { KindMap, RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { nameText, visitRoutine } from '../name-text'
import type { PrintContext } from '../print-context'
import type { ReadContext } from '../read-context'
import { nested, plain, sql } from '../traversal'
import { castMigrate } from './cast.migrate'
import { castModel } from './model'

const CONTEXTS: Readonly<Record<string, KindMap['cast']['context']>> = {
  COERCION_IMPLICIT: 'implicit',
  COERCION_ASSIGNMENT: 'assignment',
}

function functionOf(node: CreateCastStmt, context: ReadContext): KindMap['cast']['function'] {
  if (!node.func) return null
  const name = nameText(context, 'routine', stringsOf(node.func.objname))
  if (node.func.args_unspecified) return { name, arguments: null }
  const types = (node.func.objargs ?? []).map((arg) => argumentType(typeOf(arg), context))
  return { name, arguments: types }
}

function method(record: RecordOf<'cast'>, context: PrintContext): string {
  if (record.method === 'inout') return 'WITH INOUT'
  if (record.function === null) return 'WITHOUT FUNCTION'
  const { name, arguments: types } = record.function
  const list = types === null ? '' : `(${types.map((type) => context.type(type)).join(', ')})`
  return `WITH FUNCTION ${name}${list}`
}

const phrase = (record: RecordOf<'cast'>, context: PrintContext) =>
  `CAST (${context.type(record.source)} AS ${context.type(record.target)})`

export const castKind: KindSpec<'cast'> = {
  kind: 'cast',
  label: 'Cast',
  scope: 'model',
  model: castModel,
  spaces: [{ space: 'cast', scope: 'database' }],
  attributes: {
    source: sql('Source', 'type'),
    target: sql('Target', 'type'),
    method: plain('Method'),
    function: nested('Function', (value, visitor) =>
      value === null
        ? null
        : {
            name: visitRoutine(value.name, visitor),
            arguments: value.arguments?.map((type) => visitor.sql(type, 'type')) ?? null,
          },
    ),
    context: plain('Context'),
    comment: plain('Comment'),
  },
  readers: {
    CreateCastStmt(node, context) {
      const source = argumentType(node.sourcetype, context)
      const target = argumentType(node.targettype, context)
      if (context.find('cast', undefined, `${source} AS ${target}`)) {
        context.refuse(`a cast from ${source} to ${target} exists already`)
      }
      context.add('cast', null, {
        source,
        target,
        method: node.inout ? 'inout' : node.func ? 'function' : 'binary',
        function: functionOf(node, context),
        context: CONTEXTS[node.context ?? ''] ?? 'explicit',
        comment: null,
      })
    },
  },
  print(record, context) {
    const when = record.context === 'explicit' ? '' : ` AS ${record.context.toUpperCase()}`
    const create = `CREATE ${phrase(record, context)} ${method(record, context)}${when}`
    return [{ record: record.id, section: 'operators', sql: create }]
  },
  phrase,
  nameOf: (record) => `${record.source} AS ${record.target}`,
  migrate: castMigrate,
}
