import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { primaryKeyModel } from './model'

export const primaryKeyKind: KindSpec<'primary-key'> = {
  kind: 'primary-key',
  label: 'Primary key',
  scope: 'model',
  model: primaryKeyModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: plain('Columns'),
    include: plain('Include'),
    withoutOverlaps: plain('Without overlaps'),
    deferrable: plain('Deferrable'),
    options: plain('Options'),
    tablespace: plain('Tablespace'),
    only: plain('Only'),
    attachedTo: plain('Attached to'),
    clustered: plain('Clustered'),
    comment: plain('Comment'),
  },
}
