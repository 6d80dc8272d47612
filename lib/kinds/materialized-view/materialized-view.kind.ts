import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { materializedViewModel } from './model'

export const materializedViewKind: KindSpec<'materialized-view'> = {
  kind: 'materialized-view',
  label: 'Materialized view',
  scope: 'model',
  model: materializedViewModel,
  spaces: [
    { space: 'relation', scope: 'schema' },
    { space: 'type', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: plain('Columns'),
    query: plain('Query'),
    populated: plain('Populated'),
    accessMethod: plain('Access method'),
    tablespace: plain('Tablespace'),
    options: plain('Options'),
    columnStatistics: plain('Column statistics'),
    columnComments: plain('Column comments'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
