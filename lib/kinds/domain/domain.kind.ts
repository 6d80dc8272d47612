import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { domainModel } from './model'

export const domainKind: KindSpec<'domain'> = {
  kind: 'domain',
  label: 'Domain',
  scope: 'model',
  model: domainModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    type: plain('Type'),
    collation: plain('Collation'),
    default: plain('Default'),
    notNull: plain('Not null'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
