import type { KindSpec } from '../kind-spec'
import { plain, refs } from '../traversal'
import { dependencyModel } from './model'

export const dependencyKind: KindSpec<'dependency'> = {
  kind: 'dependency',
  label: 'Dependency',
  scope: 'remark',
  model: dependencyModel,
  spaces: [],
  attributes: {
    determinant: refs('Determinant'),
    dependents: refs('Dependents'),
    multivalued: plain('Multivalued'),
    comment: plain('Comment'),
  },
}
