import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { eventTriggerModel } from './model'

export const eventTriggerKind: KindSpec<'event-trigger'> = {
  kind: 'event-trigger',
  label: 'Event trigger',
  scope: 'model',
  model: eventTriggerModel,
  spaces: [{ space: 'event trigger', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    event: plain('Event'),
    tags: plain('Tags'),
    function: plain('Function'),
    enabled: plain('Enabled'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
