import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { seedModel } from './model'

export const seedKind: KindSpec<'seed'> = {
  kind: 'seed',
  label: 'Seed',
  scope: 'model',
  model: seedModel,
  spaces: [],
  attributes: {
    columns: plain('Columns'),
    rows: plain('Rows'),
  },
}
