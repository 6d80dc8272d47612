import type { KindSpec } from '../kind-spec'
import { plain, spelling, sql } from '../traversal'
import { renamedColumns, renamedEntries } from '../view-columns'
import { materializedViewMigrate } from './materialized-view.migrate'
import { printMaterializedView } from './materialized-view.print'
import { materializedViewElements, materializedViewReaders } from './materialized-view.read'
import { materializedViewModel } from './model'

export const materializedViewKind: KindSpec<'materialized-view'> = {
  kind: 'materialized-view',
  label: 'Materialized view',
  scope: 'model',
  model: materializedViewModel,
  spaces: [
    { space: 'relation', scope: 'schema' },
    { space: 'type', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    columns: spelling('Columns'),
    query: sql('Query', 'query'),
    populated: plain('Populated'),
    accessMethod: plain('Access method'),
    tablespace: plain('Tablespace'),
    options: plain('Options'),
    columnStatistics: plain('Column statistics'),
    columnComments: plain('Column comments'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: materializedViewReaders,
  elements: materializedViewElements,
  renameColumn: (view, from, to, context) => {
    context.patch(view, {
      columns: renamedColumns(view, from, to, context),
      columnStatistics: renamedEntries(view.columnStatistics, from, to),
      columnComments: renamedEntries(view.columnComments, from, to),
    })
  },
  print: printMaterializedView,
  phrase: (record, context) => `MATERIALIZED VIEW ${context.name(record.id)}`,
  grantPhrase: (record, context) => `TABLE ${context.name(record.id)}`,
  migrate: materializedViewMigrate,
}
