import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { ruleModel } from './model'

export const ruleKind: KindSpec<'rule'> = {
  kind: 'rule',
  label: 'Rule',
  scope: 'model',
  model: ruleModel,
  spaces: [{ space: 'rule', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    event: plain('Event'),
    instead: plain('Instead'),
    condition: plain('Condition'),
    action: plain('Action'),
    enabled: plain('Enabled'),
    comment: plain('Comment'),
  },
}
