import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { exclusionModel } from './model'

export const exclusionKind: KindSpec<'exclusion'> = {
  kind: 'exclusion',
  label: 'Exclusion',
  scope: 'model',
  model: exclusionModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    method: plain('Method'),
    elements: plain('Elements'),
    include: plain('Include'),
    predicate: plain('Predicate'),
    options: plain('Options'),
    tablespace: plain('Tablespace'),
    deferrable: plain('Deferrable'),
    comment: plain('Comment'),
  },
}
