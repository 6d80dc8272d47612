import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { verbatimModel } from './model'

export const verbatimKind: KindSpec<'verbatim'> = {
  kind: 'verbatim',
  label: 'Verbatim',
  scope: 'model',
  model: verbatimModel,
  spaces: [],
  attributes: {
    statement: plain('Statement'),
    tag: plain('Tag'),
    provides: plain('Provides'),
    needs: plain('Needs'),
  },
}
