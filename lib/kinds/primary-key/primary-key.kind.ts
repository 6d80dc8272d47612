import type { Constraint } from '@pgsql/types'
import { keyAttributes, keyClause, keyIsApart, keyPhrase, printKey, readKey } from '../key'
import type { AnyRecord } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { ReadContext } from '../read-context'
import { keyIsNotNull } from '../table-columns'
import { primaryKeyModel } from './model'
import { primaryKeyMigrate } from './primary-key.migrate'

const WORDS = 'PRIMARY KEY'

function read(constraint: Constraint, context: ReadContext, target: AnyRecord): void {
  if (context.children(target.id, 'primary-key').length > 0) {
    context.refuse('the table has a primary key already')
  }
  const key = readKey(constraint, target, 'pkey', context)
  context.add('primary-key', target.id, key)
  keyIsNotNull(target.id, key.columns, context)
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
  migrate: primaryKeyMigrate,
}
