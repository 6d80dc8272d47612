import { inputTypes, visitArguments } from '../arguments'
import type { KindSpec } from '../kind-spec'
import { nested, plain } from '../traversal'
import { aggregateMigrate } from './aggregate.migrate'
import { aggregatePhrase, printAggregate } from './aggregate.print'
import { aggregateReaders } from './aggregate.read'
import { aggregateModel } from './model'
import { visitOption } from './options'

export const aggregateKind: KindSpec<'aggregate'> = {
  kind: 'aggregate',
  label: 'Aggregate',
  scope: 'model',
  model: aggregateModel,
  spaces: [{ space: 'routine', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    arguments: nested('Arguments', visitArguments),
    ordered: plain('Ordered'),
    options: nested('Options', (value, visitor) =>
      value.map((option) => visitOption(option, visitor)),
    ),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: aggregateReaders,
  print: printAggregate,
  phrase: aggregatePhrase,
  grantPhrase: (record, context) =>
    `FUNCTION ${context.name(record.id)}(${inputTypes(record.arguments)
      .map((type) => context.type(type))
      .join(', ')})`,
  signature: (record) => inputTypes(record.arguments).join(','),
  migrate: aggregateMigrate,
}
