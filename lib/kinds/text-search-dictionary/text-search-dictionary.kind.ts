import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { textSearchDictionaryModel } from './model'

export const textSearchDictionaryKind: KindSpec<'text-search-dictionary'> = {
  kind: 'text-search-dictionary',
  label: 'Text search dictionary',
  scope: 'model',
  model: textSearchDictionaryModel,
  spaces: [{ space: 'text search dictionary', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    template: plain('Template'),
    options: plain('Options'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
