import type { KindSpec } from '../kind-spec'
import { plain, refs } from '../traversal'
import { factModel } from './model'

export const factKind: KindSpec<'fact'> = {
  kind: 'fact',
  label: 'Fact',
  scope: 'remark',
  model: factModel,
  spaces: [],
  nameOf: ({ name }) => name,
  attributes: {
    name: plain('Name'),
    values: plain('Values'),
    columns: refs('Columns'),
  },
}
