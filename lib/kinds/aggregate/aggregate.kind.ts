import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { aggregateModel } from './model'

export const aggregateKind: KindSpec<'aggregate'> = {
  kind: 'aggregate',
  label: 'Aggregate',
  scope: 'model',
  model: aggregateModel,
  spaces: [{ space: 'routine', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    arguments: plain('Arguments'),
    ordered: plain('Ordered'),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
