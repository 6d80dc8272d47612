import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { policyModel } from './model'

export const policyKind: KindSpec<'policy'> = {
  kind: 'policy',
  label: 'Policy',
  scope: 'model',
  model: policyModel,
  spaces: [{ space: 'policy', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    command: plain('Command'),
    permissive: plain('Permissive'),
    roles: plain('Roles'),
    using: plain('Using'),
    check: plain('Check'),
    comment: plain('Comment'),
  },
}
