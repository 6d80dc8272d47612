import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { schemaModel } from './model'

export const schemaKind: KindSpec<'schema'> = {
  kind: 'schema',
  label: 'Schema',
  scope: 'model',
  model: schemaModel,
  spaces: [{ space: 'schema', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
