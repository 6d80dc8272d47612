import { defElems, nameOf, namePartsOf, typeOf } from '@/lib/sql/ast/def-elem'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { argumentType } from '../arguments'
import type { KindMap } from '../kind-map'
import type { Readers } from '../kind-spec'
import { nameText } from '../name-text'
import { withOption } from './options'

export const operatorReaders: Readers = {
  'DefineStmt:OBJECT_OPERATOR'(node, context) {
    const { schema, name } = qualifiedName(stringsOf(node.defnames))
    const parent = context.schemaFor(schema)
    const ownSchema = context.schemaName(context.get(parent))
    const record: KindMap['operator'] = {
      name,
      left: null,
      right: null,
      function: '',
      options: [],
      owner: null,
      comment: null,
    }
    for (const element of defElems(node.definition)) {
      const option = nameOf(element)
      if (option === 'leftarg') record.left = argumentType(typeOf(element.arg), context)
      else if (option === 'rightarg') record.right = argumentType(typeOf(element.arg), context)
      else if (option === 'function' || option === 'procedure') {
        record.function = nameText(context, 'routine', namePartsOf(element.arg))
      } else record.options = withOption(record.options, element, ownSchema, context)
    }
    if (record.function === '') context.refuse(`operator ${name} has no function`)
    if (record.right === null) {
      context.refuse(
        `operator ${name} has no right argument; PostgreSQL knows no postfix operators`,
      )
    }
    const taken = context
      .findAll('operator', ownSchema, name)
      .some(
        (other) =>
          context.is(other, 'operator') &&
          other.left === record.left &&
          other.right === record.right,
      )
    if (taken) context.refuse(`operator ${name} exists already for these types`)
    context.add('operator', parent, record)
  },
  AlterOperatorStmt(node, context) {
    const record = context.locate('OBJECT_OPERATOR', { ObjectWithArgs: node.opername ?? {} })
    if (!context.is(record, 'operator')) return
    const ownSchema = context.schemaName(record)
    let { options } = record
    for (const element of defElems(node.options)) {
      options = withOption(options, element, ownSchema, context)
    }
    context.patch(record, { options })
  },
}
