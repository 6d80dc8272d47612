import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { attributeModel } from './model'

export const attributeKind: KindSpec<'attribute'> = {
  kind: 'attribute',
  label: 'Attribute',
  scope: 'model',
  model: attributeModel,
  spaces: [{ space: 'column', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    type: plain('Type'),
    collation: plain('Collation'),
    comment: plain('Comment'),
  },
}
