import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { placementModel } from './model'

export const placementKind: KindSpec<'placement'> = {
  kind: 'placement',
  label: 'Placement',
  scope: 'layout',
  model: placementModel,
  spaces: [],
  attributes: {
    object: plain('Object'),
    x: plain('X'),
    y: plain('Y'),
    colour: plain('Colour'),
    collapsed: plain('Collapsed'),
  },
}
