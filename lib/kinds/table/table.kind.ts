import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { tableModel } from './model'

export const tableKind: KindSpec<'table'> = {
  kind: 'table',
  label: 'Table',
  scope: 'model',
  model: tableModel,
  spaces: [
    { space: 'relation', scope: 'schema' },
    { space: 'type', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    unlogged: plain('Unlogged'),
    partitionBy: plain('Partition by'),
    parents: plain('Parents'),
    bound: plain('Bound'),
    attached: plain('Attached'),
    ofType: plain('Of type'),
    foreign: plain('Foreign'),
    accessMethod: plain('Access method'),
    tablespace: plain('Tablespace'),
    options: plain('Options'),
    rowSecurity: plain('Row security'),
    forceRowSecurity: plain('Force row security'),
    replicaIdentity: plain('Replica identity'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
}
