import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { foreignKeyModel } from './model'

export const foreignKeyKind: KindSpec<'foreign-key'> = {
  kind: 'foreign-key',
  label: 'Foreign key',
  scope: 'model',
  model: foreignKeyModel,
  spaces: [{ space: 'constraint', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    columns: plain('Columns'),
    table: plain('Table'),
    references: plain('References'),
    match: plain('Match'),
    onUpdate: plain('On update'),
    onDelete: plain('On delete'),
    onDeleteColumns: plain('On delete columns'),
    period: plain('Period'),
    deferrable: plain('Deferrable'),
    notValid: plain('Not valid'),
    notEnforced: plain('Not enforced'),
    only: plain('Only'),
    comment: plain('Comment'),
  },
}
