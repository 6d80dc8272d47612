import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { collationModel } from './model'

export const collationKind: KindSpec<'collation'> = {
  kind: 'collation',
  label: 'Collation',
  scope: 'model',
  model: collationModel,
  spaces: [{ space: 'collation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    from: plain('From'),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
