import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import { named, schemaPrefix, visitRoutine } from '../name-text'
import type { PrintContext } from '../print-context'
import { nested, optionalSql, plain } from '../traversal'
import { operatorModel } from './model'
import { operatorMigrate } from './operator.migrate'
import { operatorReaders } from './operator.read'
import { isPartner, visitOption } from './options'

const fullName = (record: RecordOf<'operator'>, context: PrintContext) =>
  `${schemaPrefix(context, record.id)}${record.name}`

/** A partner without a schema lies beside the operator. */
function partner(value: string, record: RecordOf<'operator'>, context: PrintContext): string {
  if (value.startsWith('OPERATOR(')) return value
  const schema = record.parent ? context.get(record.parent) : undefined
  const owner = schema && 'name' in schema ? quoteIdent(schema.name) : 'public'
  return `OPERATOR(${owner}.${value})`
}

export const operatorKind: KindSpec<'operator'> = {
  kind: 'operator',
  label: 'Operator',
  scope: 'model',
  model: operatorModel,
  spaces: [{ space: 'operator', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    left: optionalSql('Left', 'type'),
    right: optionalSql('Right', 'type'),
    function: named('Function', visitRoutine),
    options: nested('Options', (value, visitor) =>
      value.map((option) => visitOption(option, visitor)),
    ),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: operatorReaders,
  print(record, context) {
    const lines = [`FUNCTION = ${record.function}`]
    if (record.left !== null) lines.push(`LEFTARG = ${context.type(record.left)}`)
    if (record.right !== null) lines.push(`RIGHTARG = ${context.type(record.right)}`)
    for (const { name, value } of record.options) {
      const word = name.toUpperCase()
      if (value === null) lines.push(word)
      else lines.push(`${word} = ${isPartner(name) ? partner(value, record, context) : value}`)
    }
    const sql = `CREATE OPERATOR ${fullName(record, context)} (\n  ${lines.join(',\n  ')}\n)`
    return [{ record: record.id, section: 'operators', sql }]
  },
  phrase(record, context) {
    const type = (side: string | null) => (side === null ? 'NONE' : context.type(side))
    const sides = `${type(record.left)}, ${type(record.right)}`
    return `OPERATOR ${fullName(record, context)} (${sides})`
  },
  signature: (record) => `${record.left ?? ''},${record.right ?? ''}`,
  migrate: operatorMigrate,
}
