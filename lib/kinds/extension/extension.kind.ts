import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { extensionModel } from './model'

export const extensionKind: KindSpec<'extension'> = {
  kind: 'extension',
  label: 'Extension',
  scope: 'model',
  model: extensionModel,
  spaces: [{ space: 'extension', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    schema: plain('Schema'),
    version: plain('Version'),
    comment: plain('Comment'),
  },
}
