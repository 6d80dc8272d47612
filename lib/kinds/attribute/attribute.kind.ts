import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitCollation } from '../name-text'
import { plain, sql } from '../traversal'
import { attributeMigrate } from './attribute.migrate'
import { attributeModel } from './model'

export const attributeKind: KindSpec<'attribute'> = {
  kind: 'attribute',
  label: 'Attribute',
  scope: 'model',
  model: attributeModel,
  spaces: [{ space: 'column', scope: 'parent' }],
  ordered: true,
  attributes: {
    name: plain('Name'),
    type: sql('Type', 'type'),
    collation: optionallyNamed('Collation', visitCollation),
    comment: plain('Comment'),
  },
  inline(record, context) {
    const collation = record.collation ? ` COLLATE ${record.collation}` : ''
    return `${quoteIdent(record.name)} ${context.type(record.type)}${collation}`
  },
  phrase(record, context) {
    const owner = record.parent ? `${context.name(record.parent)}.` : ''
    return `COLUMN ${owner}${quoteIdent(record.name)}`
  },
  migrate: attributeMigrate,
}
