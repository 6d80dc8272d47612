import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { checkModel } from './model'

export const checkKind: KindSpec<'check'> = {
  kind: 'check',
  label: 'Check',
  scope: 'model',
  model: checkModel,
  spaces: [{ space: 'constraint', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    expression: plain('Expression'),
    noInherit: plain('No inherit'),
    notValid: plain('Not valid'),
    notEnforced: plain('Not enforced'),
    comment: plain('Comment'),
  },
}
