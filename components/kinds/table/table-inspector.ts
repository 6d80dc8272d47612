import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere, labelled, more, when } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { options } from '@/components/inspector/fields/options'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import {
  foreignTable,
  parentTables,
  partitionBound,
  partitionBy,
  replicaIdentity,
} from '@/components/inspector/fields/table-parts'
import { comment, name } from '@/components/inspector/fields/text'
import { optionalType } from '@/components/inspector/fields/type'
import { storageParameters } from '@/components/inspector/parameters'
import { tablespaces, words } from '@/components/inspector/suggestions'

export const tableFields: FieldsOf<'table'> = {
  name: name(),
  comment: comment(),
  bound: partitionBound(),
  partitionBy: labelled('Partitioned', more(partitionBy())),
  rowSecurity: elsewhere('in the section of policies and rights'),
  forceRowSecurity: elsewhere('in the section of policies and rights'),
  parents: labelled('Inherits from', more(parentTables())),
  attached: when(
    'table',
    ({ parents }) => parents.length > 0,
    more(toggle('Made by itself first, with all its columns, then attached to its parents.')),
  ),
  ofType: more(optionalType('no type')),
  unlogged: more(toggle('Faster to write, but empty after a crash.')),
  foreign: foreignTable(),
  replicaIdentity: replicaIdentity(),
  accessMethod: more(optionallySuggested(words('heap'), { placeholder: 'the usual one' })),
  tablespace: more(optionallySuggested(tablespaces, { placeholder: 'the usual one' })),
  options: labelled('Storage parameters', more(options({ source: storageParameters }))),
  owner: more(owner()),
}
