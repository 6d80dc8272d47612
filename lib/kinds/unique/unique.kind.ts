import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { uniqueModel } from './model'

export const uniqueKind: KindSpec<'unique'> = {
  kind: 'unique',
  label: 'Unique',
  scope: 'model',
  model: uniqueModel,
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
    nullsNotDistinct: plain('Nulls not distinct'),
  },
}
