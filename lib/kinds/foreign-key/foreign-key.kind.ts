import type { KindSpec } from '../kind-spec'
import { plain, ref, refs } from '../traversal'
import { foreignKeyMigrate } from './foreign-key.migrate'
import { foreignKeyClause, printForeignKey } from './foreign-key.print'
import { readForeignKey } from './foreign-key.read'
import { foreignKeyModel } from './model'

export const foreignKeyKind: KindSpec<'foreign-key'> = {
  kind: 'foreign-key',
  label: 'Foreign key',
  scope: 'model',
  model: foreignKeyModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'constraint in schema', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: refs('Columns'),
    table: ref('Table'),
    references: refs('References'),
    match: plain('Match'),
    onUpdate: plain('On update'),
    onDelete: plain('On delete'),
    onDeleteColumns: refs('On delete columns'),
    period: plain('Period'),
    deferrable: plain('Deferrable'),
    notValid: plain('Not valid'),
    notEnforced: plain('Not enforced'),
    only: plain('Only'),
    comment: plain('Comment'),
  },
  within: ['table'],
  elements: { 'Constraint:CONSTR_FOREIGN': readForeignKey },
  print: (key, context) => printForeignKey(key, foreignKeyClause(key, context), context),
  phrase: (key, context) =>
    key.parent ? `CONSTRAINT ${context.ident(key.id)} ON ${context.name(key.parent)}` : '',
  migrate: foreignKeyMigrate,
}
