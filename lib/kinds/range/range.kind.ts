import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { rangeModel } from './model'

export const rangeKind: KindSpec<'range'> = {
  kind: 'range',
  label: 'Range',
  scope: 'model',
  model: rangeModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    subtype: plain('Subtype'),
    opclass: plain('Opclass'),
    collation: plain('Collation'),
    canonical: plain('Canonical'),
    difference: plain('Difference'),
    multirange: plain('Multirange'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
