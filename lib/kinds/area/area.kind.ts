import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { areaModel } from './model'

export const areaKind: KindSpec<'area'> = {
  kind: 'area',
  label: 'Area',
  scope: 'layout',
  model: areaModel,
  spaces: [],
  attributes: {
    name: plain('Name'),
    colour: plain('Colour'),
    x: plain('Left'),
    y: plain('Top'),
    width: plain('Width'),
    height: plain('Height'),
  },
}
