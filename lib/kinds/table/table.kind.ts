import { nameKey } from '@/lib/sql/names'
import type { KindSpec } from '../kind-spec'
import { nested, optionalSql, plain, refs, spelling } from '../traversal'
import { tableModel } from './model'
import { readCluster, tableElements } from './table.alter'
import { constraintElements } from './table.constraint'
import { tableMigrate } from './table.migrate'
import { printTable } from './table.print'
import { readTable } from './table.read'
import { keepDerivedNames } from './table.rename'

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
    partitionBy: nested('Partition by', (value, visitor) =>
      value === null
        ? null
        : {
            ...value,
            elements: value.elements.map((element) => ({
              ...element,
              column: element.column && visitor.id(element.column),
              expression: element.expression && visitor.sql(element.expression, 'expression'),
            })),
          },
    ),
    parents: refs('Parents'),
    bound: optionalSql('Bound', 'expression'),
    attached: spelling('Attached'),
    ofType: optionalSql('Of type', 'type'),
    foreign: plain('Foreign'),
    accessMethod: plain('Access method'),
    tablespace: plain('Tablespace'),
    options: plain('Options'),
    rowSecurity: plain('Row security'),
    forceRowSecurity: plain('Force row security'),
    replicaIdentity: nested('Replica identity', (value, visitor) =>
      typeof value === 'string' ? value : { index: visitor.id(value.index) },
    ),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    CreateStmt: (node, context) => readTable(node, context),
    ClusterStmt: readCluster,
    CreateForeignTableStmt: (node, context) => readTable(node.base ?? {}, context, node),
  },
  elements: { ...tableElements, ...constraintElements },
  print: printTable,
  mentions: ({ foreign, accessMethod }) => ({
    needs: [
      ...(foreign ? [nameKey('server', null, foreign.server)] : []),
      ...(accessMethod ? [nameKey('access method', null, accessMethod)] : []),
    ],
  }),
  beforeRename: keepDerivedNames,
  phrase: (table, context) =>
    `${table.foreign ? 'FOREIGN TABLE' : 'TABLE'} ${context.name(table.id)}`,
  grantPhrase: (table, context) => `TABLE ${context.name(table.id)}`,
  migrate: tableMigrate,
}
