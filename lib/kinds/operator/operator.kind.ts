import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { operatorModel } from './model'

export const operatorKind: KindSpec<'operator'> = {
  kind: 'operator',
  label: 'Operator',
  scope: 'model',
  model: operatorModel,
  spaces: [{ space: 'operator', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    left: plain('Left'),
    right: plain('Right'),
    function: plain('Function'),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
