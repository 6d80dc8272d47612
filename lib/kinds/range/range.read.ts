import { defElems, dotted, nameOf, namePartsOf, typeOf } from '@/lib/sql/ast/def-elem'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import { unlessTaken } from '../existing'
import type { KindMap } from '../kind-map'
import type { Readers } from '../kind-spec'
import { nameText } from '../name-text'
import { multirangeName } from './multirange-name'

/** What PostgreSQL takes when none is named. */
const USUAL_OPCLASS: Readonly<Record<string, string>> = {
  smallint: 'int2_ops',
  integer: 'int4_ops',
  bigint: 'int8_ops',
  real: 'float4_ops',
  'double precision': 'float8_ops',
  numeric: 'numeric_ops',
  text: 'text_ops',
  date: 'date_ops',
  'time without time zone': 'time_ops',
  'time with time zone': 'timetz_ops',
  'timestamp without time zone': 'timestamp_ops',
  'timestamp with time zone': 'timestamptz_ops',
  interval: 'interval_ops',
  inet: 'inet_ops',
  uuid: 'uuid_ops',
}

export const rangeReaders: Readers = {
  CreateRangeStmt(node, context) {
    const { schema, name: written } = qualifiedName(stringsOf(node.typeName))
    const name = clipName(written)
    const parent = context.schemaFor(schema)
    unlessTaken(context, parent, 'type', name)
    const record: KindMap['range'] = {
      name,
      subtype: '',
      opclass: null,
      collation: null,
      canonical: null,
      difference: null,
      multirange: multirangeName(name),
      owner: null,
      comment: null,
    }
    for (const element of defElems(node.params)) {
      const parts = namePartsOf(element.arg)
      switch (nameOf(element)) {
        case 'subtype':
          record.subtype = context.type(typeOf(element.arg))
          break
        case 'subtype_opclass':
          record.opclass = dotted(parts.slice(-2))
          break
        case 'collation':
          record.collation = nameText(context, 'collation', parts)
          break
        case 'subtype_diff':
          record.difference = nameText(context, 'routine', parts)
          break
        case 'canonical':
          context.keep('a canonical function is written for the range type before it is complete')
          break
        case 'multirange_type_name':
          if (parts.length > 1 && parts.at(-2) !== context.schemaName(context.get(parent))) {
            context.keep('its multirange type lies in another schema')
          }
          record.multirange = clipName(parts.at(-1) ?? '')
          break
        default:
          context.refuse(`range "${name}": there is no option "${nameOf(element)}"`)
      }
    }
    if (record.opclass === `pg_catalog.${USUAL_OPCLASS[record.subtype]}`) record.opclass = null
    if (record.subtype === '') context.refuse(`range "${name}" has no subtype`)
    context.add('range', parent, record)
  },
}
