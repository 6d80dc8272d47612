import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { columnModel } from './model'

export const columnKind: KindSpec<'column'> = {
  kind: 'column',
  label: 'Column',
  scope: 'model',
  model: columnModel,
  spaces: [{ space: 'column', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    type: plain('Type'),
    notNull: plain('Not null'),
    default: plain('Default'),
    generated: plain('Generated'),
    identity: plain('Identity'),
    collation: plain('Collation'),
    storage: plain('Storage'),
    compression: plain('Compression'),
    statistics: plain('Statistics'),
    options: plain('Options'),
    foreignOptions: plain('Foreign options'),
    inherited: plain('Inherited'),
    comment: plain('Comment'),
  },
}
