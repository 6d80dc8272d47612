import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { castModel } from './model'

export const castKind: KindSpec<'cast'> = {
  kind: 'cast',
  label: 'Cast',
  scope: 'model',
  model: castModel,
  spaces: [],
  attributes: {
    source: plain('Source'),
    target: plain('Target'),
    method: plain('Method'),
    function: plain('Function'),
    context: plain('Context'),
    comment: plain('Comment'),
  },
}
