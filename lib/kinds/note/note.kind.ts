import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { noteModel } from './model'

export const noteKind: KindSpec<'note'> = {
  kind: 'note',
  label: 'Note',
  scope: 'layout',
  model: noteModel,
  spaces: [],
  attributes: {
    text: plain('Text'),
    colour: plain('Colour'),
    x: plain('Left'),
    y: plain('Top'),
    width: plain('Width'),
    height: plain('Height'),
  },
}
