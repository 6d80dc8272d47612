import type { KindSpec } from '../kind-spec'
import { named, optionallyNamed, visitCollation, visitRoutine, visitType } from '../name-text'
import type { Piece } from '../print-context'
import { plain } from '../traversal'
import { rangeModel } from './model'
import { multirangeName } from './multirange-name'
import { rangeMigrate } from './range.migrate'
import { rangeReaders } from './range.read'

export const rangeKind: KindSpec<'range'> = {
  kind: 'range',
  label: 'Range',
  scope: 'model',
  model: rangeModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    subtype: named('Subtype', visitType),
    opclass: plain('Operator class'),
    collation: optionallyNamed('Collation', visitCollation),
    canonical: optionallyNamed('Canonical function', visitRoutine),
    difference: optionallyNamed('Difference function', visitRoutine),
    multirange: plain('Multirange'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: rangeReaders,
  print(record, context): Piece[] {
    const options = [`subtype = ${context.type(record.subtype)}`]
    if (record.opclass) options.push(`subtype_opclass = ${record.opclass}`)
    if (record.collation) options.push(`collation = ${record.collation}`)
    if (record.canonical) options.push(`canonical = ${record.canonical}`)
    if (record.difference) options.push(`subtype_diff = ${record.difference}`)
    const ownName = record.multirange !== null && record.multirange !== multirangeName(record.name)
    if (ownName && record.multirange !== null) {
      options.push(`multirange_type_name = ${context.nameBeside(record.id, record.multirange)}`)
    }
    const sql = `CREATE TYPE ${context.name(record.id)} AS RANGE (\n  ${options.join(',\n  ')}\n)`
    const requires = ownName ? [{ version: 14, feature: 'a named multirange type' }] : []
    return [{ record: record.id, section: 'types', sql, requires }]
  },
  phrase: (record, context) => `TYPE ${context.name(record.id)}`,
  migrate: rangeMigrate,
}
