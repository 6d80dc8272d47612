import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { viewModel } from './model'

export const viewKind: KindSpec<'view'> = {
  kind: 'view',
  label: 'View',
  scope: 'model',
  model: viewModel,
  spaces: [
    { space: 'relation', scope: 'schema' },
    { space: 'type', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: plain('Columns'),
    recursive: plain('Recursive'),
    query: plain('Query'),
    options: plain('Options'),
    columnDefaults: plain('Column defaults'),
    columnComments: plain('Column comments'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
