import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { indexModel } from './model'

export const indexKind: KindSpec<'index'> = {
  kind: 'index',
  label: 'Index',
  scope: 'model',
  model: indexModel,
  spaces: [{ space: 'relation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    unique: plain('Unique'),
    nullsNotDistinct: plain('Nulls not distinct'),
    method: plain('Method'),
    elements: plain('Elements'),
    include: plain('Include'),
    predicate: plain('Predicate'),
    options: plain('Options'),
    tablespace: plain('Tablespace'),
    only: plain('Only'),
    attachedTo: plain('Attached to'),
    clustered: plain('Clustered'),
    comment: plain('Comment'),
  },
}
