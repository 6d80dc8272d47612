import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { textSearchConfigurationModel } from './model'

export const textSearchConfigurationKind: KindSpec<'text-search-configuration'> = {
  kind: 'text-search-configuration',
  label: 'Text search configuration',
  scope: 'model',
  model: textSearchConfigurationModel,
  spaces: [{ space: 'text search configuration', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    parser: plain('Parser'),
    copy: plain('Copy'),
    mappings: plain('Mappings'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
