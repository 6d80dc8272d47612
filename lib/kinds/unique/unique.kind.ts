import { keyAttributes, keyClause, keyIsApart, keyPhrase, printKey, readKey } from '../key'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { uniqueModel } from './model'
import { uniqueMigrate } from './unique.migrate'

const words = (key: { nullsNotDistinct: boolean }) =>
  key.nullsNotDistinct ? 'UNIQUE NULLS NOT DISTINCT' : 'UNIQUE'

export const uniqueKind: KindSpec<'unique'> = {
  kind: 'unique',
  label: 'Unique constraint',
  scope: 'model',
  model: uniqueModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'constraint in schema', scope: 'schema' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: { ...keyAttributes, nullsNotDistinct: plain('Nulls not distinct') },
  within: ['table'],
  elements: {
    'Constraint:CONSTR_UNIQUE': (constraint, context, target) => {
      const key = readKey(constraint, target, 'key', context)
      context.add('unique', target.id, {
        ...key,
        nullsNotDistinct: constraint.nulls_not_distinct ?? false,
      })
    },
  },
  inline: (key, context) => (keyIsApart(key, context) ? null : keyClause(key, words(key), context)),
  print: (key, context) => printKey(key, words(key), context),
  phrase: keyPhrase,
  migrate: uniqueMigrate,
}
