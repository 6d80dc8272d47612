import type { KindSpec } from '../kind-spec'
import { optionalRef, optionalSql, plain } from '../traversal'
import { sequenceModel } from './model'
import { sequenceMigrate } from './sequence.migrate'
import { printSequence } from './sequence.print'
import { sequenceElements, sequenceReaders } from './sequence.read'

export const sequenceKind: KindSpec<'sequence'> = {
  kind: 'sequence',
  label: 'Sequence',
  scope: 'model',
  model: sequenceModel,
  spaces: [{ space: 'relation', scope: 'schema' }],
  attributes: {
    name: plain('Name'),
    type: optionalSql('Type', 'type'),
    options: plain('Options'),
    unlogged: plain('Unlogged'),
    ownedBy: optionalRef('Owned by'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: sequenceReaders,
  elements: sequenceElements,
  print: printSequence,
  phrase: (record, context) => `SEQUENCE ${context.name(record.id)}`,
  migrate: sequenceMigrate,
}
