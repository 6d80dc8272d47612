import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { triggerModel } from './model'

export const triggerKind: KindSpec<'trigger'> = {
  kind: 'trigger',
  label: 'Trigger',
  scope: 'model',
  model: triggerModel,
  spaces: [{ space: 'trigger', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    timing: plain('Timing'),
    events: plain('Events'),
    columns: plain('Columns'),
    row: plain('Row'),
    when: plain('When'),
    oldTable: plain('Old table'),
    newTable: plain('New table'),
    function: plain('Function'),
    arguments: plain('Arguments'),
    constraint: plain('Constraint'),
    enabled: plain('Enabled'),
    comment: plain('Comment'),
  },
}
