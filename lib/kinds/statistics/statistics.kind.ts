import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { statisticsModel } from './model'

export const statisticsKind: KindSpec<'statistics'> = {
  kind: 'statistics',
  label: 'Statistics',
  scope: 'model',
  model: statisticsModel,
  spaces: [{ space: 'statistics', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    schema: plain('Schema'),
    kinds: plain('Kinds'),
    elements: plain('Elements'),
    target: plain('Target'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
