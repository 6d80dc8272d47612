import type { KindSpec } from '../kind-spec'
import { nested, plain, spelling, sql } from '../traversal'
import { renamedColumns, renamedEntries } from '../view-columns'
import { viewModel } from './model'
import { viewMigrate } from './view.migrate'
import { printView } from './view.print'
import { viewElements, viewReaders } from './view.read'

export const viewKind: KindSpec<'view'> = {
  kind: 'view',
  label: 'View',
  scope: 'model',
  model: viewModel,
  spaces: [
    { space: 'relation', scope: 'schema' },
    { space: 'type', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: spelling('Columns'),
    recursive: plain('Recursive'),
    query: sql('Query', 'query'),
    options: plain('Options'),
    columnDefaults: nested('Column defaults', (value, visitor) =>
      value.map((entry) => ({ ...entry, default: visitor.sql(entry.default, 'expression') })),
    ),
    columnComments: plain('Column comments'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: viewReaders,
  elements: viewElements,
  renameColumn: (view, from, to, context) => {
    context.patch(view, {
      columns: renamedColumns(view, from, to, context),
      columnDefaults: renamedEntries(view.columnDefaults, from, to),
      columnComments: renamedEntries(view.columnComments, from, to),
    })
  },
  print: printView,
  phrase: (record, context) => `VIEW ${context.name(record.id)}`,
  grantPhrase: (record, context) => `TABLE ${context.name(record.id)}`,
  migrate: viewMigrate,
}
