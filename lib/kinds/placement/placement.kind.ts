import type { KindSpec } from '../kind-spec'
import { plain, ref } from '../traversal'
import { placementModel } from './model'

export const placementKind: KindSpec<'placement'> = {
  kind: 'placement',
  label: 'Placement',
  scope: 'layout',
  model: placementModel,
  spaces: [],
  attributes: {
    object: ref('Object'),
    x: plain('Left'),
    y: plain('Top'),
    colour: plain('Colour'),
    collapsed: plain('Collapsed'),
  },
}
