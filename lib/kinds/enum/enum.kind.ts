import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { enumModel } from './model'

export const enumKind: KindSpec<'enum'> = {
  kind: 'enum',
  label: 'Enum',
  scope: 'model',
  model: enumModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    labels: plain('Labels'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
