import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { diagramModel } from './model'

export const diagramKind: KindSpec<'diagram'> = {
  kind: 'diagram',
  label: 'Diagram',
  scope: 'layout',
  model: diagramModel,
  spaces: [],
  attributes: {
    name: plain('Name'),
    scope: plain('Shows'),
    detail: plain('Detail'),
  },
}
