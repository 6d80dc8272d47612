import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { compositeModel } from './model'

export const compositeKind: KindSpec<'composite'> = {
  kind: 'composite',
  label: 'Composite',
  scope: 'model',
  model: compositeModel,
  spaces: [
    { space: 'type', scope: 'schema' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
