import { printArgument } from '../arguments'
import type { Argument } from '../common'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext } from '../print-context'

type Aggregate = RecordOf<'aggregate'>

/** `direct ORDER BY aggregated`; one VARIADIC "any" serves as both. */
function groups(record: Aggregate, print: (argument: Argument) => string): string {
  const all = record.arguments.map(print)
  const { ordered } = record
  if (ordered === null) return all.length > 0 ? all.join(', ') : '*'
  const direct = all.slice(0, ordered)
  const aggregated = ordered < all.length ? all.slice(ordered) : all.slice(-1)
  const order = `ORDER BY ${aggregated.join(', ')}`
  return direct.length > 0 ? `${direct.join(', ')} ${order}` : order
}

export function printAggregate(record: Aggregate, context: PrintContext): Piece[] {
  const inputs = groups(record, (argument) => printArgument(argument, context))
  const options = record.options.map(({ name, value }) => {
    if (value === null) return `  ${name}`
    return `  ${name} = ${/stype$/.test(name) ? context.type(value) : value}`
  })
  const rest = `AGGREGATE ${context.name(record.id)}(${inputs}) (\n${options.join(',\n')}\n)`
  return [
    {
      record: record.id,
      section: 'routines',
      sql: `CREATE ${rest}`,
      again: `CREATE OR REPLACE ${rest}`,
    },
  ]
}

export function aggregatePhrase(record: Aggregate, context: PrintContext): string {
  const inputs = groups(record, ({ mode, type }) =>
    mode === 'variadic' ? `VARIADIC ${context.type(type)}` : context.type(type),
  )
  return `AGGREGATE ${context.name(record.id)}(${inputs})`
}
