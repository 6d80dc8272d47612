import { nameKey, operatorClassKey } from '@/lib/sql/names'
import type { KindSpec } from '../kind-spec'
import { nested, optionalRef, optionalSql, plain, spelling } from '../traversal'
import { indexMigrate } from './index.migrate'
import { printIndex } from './index.print'
import { indexElements, readIndex } from './index.read'
import { indexModel } from './model'

export const indexKind: KindSpec<'index'> = {
  kind: 'index',
  label: 'Index',
  scope: 'model',
  model: indexModel,
  spaces: [{ space: 'relation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    unique: plain('Unique'),
    nullsNotDistinct: plain('Nulls not distinct'),
    method: plain('Method'),
    elements: nested('Elements', (value, visitor) =>
      value.map((element) => ({
        ...element,
        column: element.column && visitor.id(element.column),
        expression: element.expression && visitor.sql(element.expression, 'expression'),
      })),
    ),
    include: nested('Include', (value, visitor) =>
      value.map(({ column, expression }) => ({
        column: column && visitor.id(column),
        expression: expression && visitor.sql(expression, 'expression'),
      })),
    ),
    predicate: optionalSql('Predicate', 'expression'),
    options: plain('Options'),
    tablespace: plain('Tablespace'),
    only: spelling('Only'),
    attachedTo: { ...optionalRef('Attached to'), compare: 'spelling' },
    clustered: plain('Clustered'),
    comment: plain('Comment'),
  },
  readers: { IndexStmt: readIndex },
  within: ['primary-key', 'unique'],
  elements: indexElements,
  print: printIndex,
  mentions: ({ method, elements }) => ({
    needs: [
      nameKey('access method', null, method),
      ...elements.flatMap(({ opclass }) => (opclass ? [operatorClassKey(opclass)] : [])),
    ],
  }),
  phrase: (index, context) => `INDEX ${context.name(index.id)}`,
  migrate: indexMigrate,
}
