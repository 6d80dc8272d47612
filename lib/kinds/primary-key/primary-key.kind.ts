import type { Constraint } from '@pgsql/types'
import { keyAttributes, keyClause, keyIsApart, keyPhrase, printKey, readKey } from '../key'
import type { AnyRecord } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { primaryKeyModel } from './model'

const WORDS = 'PRIMARY KEY'

function read(constraint: Constraint, context: ReadContext, target: AnyRecord): void {
  if (context.children(target.id, 'primary-key').length > 0) {
    context.refuse('the table has a primary key already')
  }
  const key = readKey(constraint, target, 'pkey', context)
  context.add('primary-key', target.id, key)
  for (const id of key.columns) {
    const column = context.get(id)
    if (context.is(column, 'column') && column.notNull === null && column.parent === target.id) {
      context.patch(column, { notNull: { name: null, noInherit: false, notValid: false } })
    }
  }
}

export const primaryKeyKind: KindSpec<'primary-key'> = {
  kind: 'primary-key',
  label: 'Primary key',
  scope: 'model',
  model: primaryKeyModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'constraint in schema', scope: 'schema' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: keyAttributes,
  within: ['table'],
  elements: { 'Constraint:CONSTR_PRIMARY': read },
  inline: (key, context) => (keyIsApart(key, context) ? null : keyClause(key, WORDS, context)),
  print: (key, context) => printKey(key, WORDS, context),
  phrase: keyPhrase,
}
