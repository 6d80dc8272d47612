import type { DefineStmt } from '@pgsql/types'
import { defElems, nameOf, typeOf, wordOf } from '@/lib/sql/ast/def-elem'
import { constantText, listOf, qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import { argumentType, inputTypes, parametersOf, readArgument } from '../arguments'
import type { Argument } from '../common'
import type { KindMap } from '../kind-map'
import type { Readers } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { readOption } from './options'

interface Inputs {
  arguments: Argument[]
  ordered: number | null
}

/** Before there was an argument list, the one argument was an option. */
function oldStyle(node: DefineStmt, context: ReadContext): Inputs {
  const base = defElems(node.definition).find((element) => nameOf(element) === 'basetype')
  if (!base) return context.refuse('an aggregate needs its arguments')
  if (wordOf(base.arg).toLowerCase() === 'any') return { arguments: [], ordered: null }
  const type = argumentType(typeOf(base.arg), context)
  return { arguments: [{ name: null, mode: 'in', type, default: null }], ordered: null }
}

function inputsOf(node: DefineStmt, context: ReadContext): Inputs {
  if (node.oldstyle) return oldStyle(node, context)
  const [list, direct] = node.args ?? []
  const count = Number(constantText(direct) ?? '-1')
  return {
    arguments: parametersOf(listOf(list)).map((part) => readArgument(part, null, context)),
    ordered: count < 0 ? null : count,
  }
}

export const aggregateReaders: Readers = {
  'DefineStmt:OBJECT_AGGREGATE'(node, context) {
    const { schema, name: written } = qualifiedName(stringsOf(node.defnames))
    const name = clipName(written)
    const parent = context.schemaFor(schema)
    const record: KindMap['aggregate'] = {
      name,
      ...inputsOf(node, context),
      options: defElems(node.definition)
        .filter((element) => nameOf(element) !== 'basetype')
        .flatMap((element) => readOption(element, context) ?? []),
      owner: null,
      comment: null,
    }
    const types = inputTypes(record.arguments).join(',')
    const schemaName = context.schemaName(context.get(parent))
    const found = context
      .findAll('routine', schemaName, name)
      .find(
        (other) =>
          (context.is(other, 'routine') || context.is(other, 'aggregate')) &&
          inputTypes(other.arguments).join(',') === types,
      )
    if (!found) {
      context.add('aggregate', parent, record)
    } else if (node.replace && context.is(found, 'aggregate')) {
      context.patch(found, { ...record, owner: found.owner, comment: found.comment })
    } else {
      context.refuse(`"${name}" exists already as a ${found.kind} with the same arguments`)
    }
  },
}
