import type { CreateFunctionStmt, DefElem } from '@pgsql/types'
import { defElems, isTrue, nameOf, namePartsOf, wordOf } from '@/lib/sql/ast/def-elem'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import { argumentType, inputTypes, parametersOf, readArgument } from '../arguments'
import type { Argument, Id } from '../common'
import type { KindMap, RecordOf } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import type { Routine } from './model'
import { sqlBodyText } from './routine.body'
import { changeOptions, DEFAULT_OPTIONS } from './routine.options'

function argumentsOf(node: CreateFunctionStmt, context: ReadContext, close: number): Argument[] {
  const { source } = context
  const open = source.find(['('], 0)
  const ranges = source.list(open + 1, close)
  return parametersOf(node.parameters).map((parameter, i) => {
    const range = parameter.defexpr ? ranges[i] : undefined
    if (!range) return readArgument(parameter, null, context)
    const at = source.find(['default', '='], range.from, range.to)
    const text = context.sql(source.slice(at + 1, range.to), 'expression')
    return readArgument(parameter, text, context)
  })
}

function bodyOf(
  node: CreateFunctionStmt,
  elements: readonly DefElem[],
  context: ReadContext,
  from: number,
): Routine['body'] {
  const as = elements.find((element) => nameOf(element) === 'as')
  if (!as) {
    if (!node.sql_body) context.refuse('the function has no body')
    const text = sqlBodyText(context.source, from)
    return { form: 'sql', sql: context.sql(text, 'statement') }
  }
  const [source = '', symbol = null] = namePartsOf(as.arg)
  return { form: 'source', source, symbol }
}

function returnsOf(node: CreateFunctionStmt, args: Argument[], context: ReadContext) {
  if (!node.returnType || args.some(({ mode }) => mode === 'table')) return null
  return {
    type: argumentType(node.returnType, context),
    setOf: node.returnType.setof ?? false,
  }
}

function formOf(node: CreateFunctionStmt, elements: readonly DefElem[]): Routine['form'] {
  if (node.is_procedure) return 'procedure'
  const window = elements.find((element) => nameOf(element) === 'window')
  return window && isTrue(window.arg) ? 'window' : 'function'
}

/** The routine that this one would replace. */
function existing(
  record: KindMap['routine'],
  parent: Id,
  context: ReadContext,
): RecordOf<'routine'> | undefined {
  const schema = context.schemaName(context.get(parent))
  const types = inputTypes(record.arguments).join(',')
  for (const other of context.findAll('routine', schema, record.name)) {
    if (!context.is(other, 'routine') && !context.is(other, 'aggregate')) continue
    if (inputTypes(other.arguments).join(',') !== types) continue
    if (context.is(other, 'routine')) return other
    context.refuse(`"${record.name}" exists already as an ${other.kind} with the same arguments`)
  }
  return undefined
}

export const routineReaders: Readers = {
  CreateFunctionStmt(node, context) {
    const { schema, name: written } = qualifiedName(stringsOf(node.funcname))
    const parent = context.schemaFor(schema)
    const elements = defElems(node.options)
    const close = context.source.closing(context.source.find(['('], 0))
    const args = argumentsOf(node, context, close)
    const language = elements.find((element) => nameOf(element) === 'language')
    if (!language && !node.sql_body) context.refuse(`"${written}" names no language for its body`)
    const record: KindMap['routine'] = {
      name: clipName(written),
      form: formOf(node, elements),
      arguments: args,
      returns: returnsOf(node, args, context),
      language: language ? wordOf(language.arg) : null,
      body: bodyOf(node, elements, context, close + 1),
      ...changeOptions(DEFAULT_OPTIONS, elements, context),
      owner: null,
      comment: null,
    }
    const found = existing(record, parent, context)
    if (!found) {
      context.add('routine', parent, record)
      return
    }
    if (!node.replace) {
      context.refuse(`${found.form} "${found.name}" exists already with the same arguments`)
    }
    context.patch(found, { ...record, owner: found.owner, comment: found.comment })
  },
  AlterFunctionStmt(node, context) {
    const type = node.objtype ?? 'OBJECT_FUNCTION'
    const record = context.locate(type, { ObjectWithArgs: node.func ?? {} })
    if (!context.is(record, 'routine')) {
      return context.refuse(`an ${record.kind} has no such options`)
    }
    context.patch(record, changeOptions(record, defElems(node.actions), context))
  },
}
