import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { sequenceModel } from './model'

export const sequenceKind: KindSpec<'sequence'> = {
  kind: 'sequence',
  label: 'Sequence',
  scope: 'model',
  model: sequenceModel,
  spaces: [{ space: 'relation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    type: plain('Type'),
    options: plain('Options'),
    unlogged: plain('Unlogged'),
    ownedBy: plain('Owned by'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
