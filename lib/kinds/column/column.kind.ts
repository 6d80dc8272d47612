import { makeObjectName } from '../auto-name'
import type { KindSpec } from '../kind-spec'
import { nested, optionalSql, plain, sql } from '../traversal'
import { columnElements } from './column.alter'
import { columnMigrate } from './column.migrate'
import { inlineColumn, printColumn } from './column.print'
import { columnModel } from './model'

export const columnKind: KindSpec<'column'> = {
  kind: 'column',
  label: 'Column',
  scope: 'model',
  model: columnModel,
  spaces: [{ space: 'column', scope: 'parent' }],
  ordered: true,
  attributes: {
    name: plain('Name'),
    type: sql('Type', 'type'),
    notNull: plain('Not null'),
    default: optionalSql('Default', 'expression'),
    generated: nested('Generated', (value, visitor) =>
      value === null ? null : { ...value, expression: visitor.sql(value.expression, 'expression') },
    ),
    identity: plain('Identity'),
    collation: optionalSql('Collation', 'name'),
    storage: plain('Storage'),
    compression: plain('Compression'),
    statistics: plain('Statistics'),
    options: plain('Options'),
    foreignOptions: plain('Foreign options'),
    inherited: plain('Inherited'),
    comment: plain('Comment'),
  },
  within: ['table'],
  elements: columnElements,
  inline: inlineColumn,
  print: printColumn,
  phrase: (column, context) =>
    column.parent ? `COLUMN ${context.name(column.parent)}.${context.ident(column.id)}` : '',
  beforeRename: (column, context) => {
    const table = column.parent ? context.get(column.parent) : null
    const tableName = table && 'name' in table ? table.name : ''
    const { notNull, identity } = column
    context.patch(column, {
      notNull: notNull && {
        ...notNull,
        name: notNull.name ?? makeObjectName(tableName, column.name, 'not_null'),
      },
      identity: identity && {
        ...identity,
        sequence: identity.sequence ?? makeObjectName(tableName, column.name, 'seq'),
      },
    })
  },
  migrate: columnMigrate,
}
