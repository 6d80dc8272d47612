import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitCollation } from '../name-text'
import { optionalSql, plain, sql } from '../traversal'
import { domainMigrate } from './domain.migrate'
import { printDomain } from './domain.print'
import { domainReaders } from './domain.read'
import { domainModel } from './model'

export const domainKind: KindSpec<'domain'> = {
  kind: 'domain',
  label: 'Domain',
  scope: 'model',
  model: domainModel,
  spaces: [{ space: 'type', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    type: sql('Type', 'type'),
    collation: optionallyNamed('Collation', visitCollation),
    default: optionalSql('Default', 'expression'),
    notNull: plain('Not null'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: domainReaders,
  print: printDomain,
  phrase: (record, context) => `DOMAIN ${context.name(record.id)}`,
  migrate: domainMigrate,
}
