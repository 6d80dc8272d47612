import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more, when } from '@/components/inspector/field-spec'
import { parentIndexes } from '@/components/inspector/fields/candidates'
import { toggle } from '@/components/inspector/fields/choice'
import { indexElements } from '@/components/inspector/fields/element-lists'
import { options } from '@/components/inspector/fields/options'
import { optionalReference } from '@/components/inspector/fields/references'
import { optionalSql } from '@/components/inspector/fields/sql'
import { plainElements } from '@/components/inspector/fields/statistics-parts'
import { optionallySuggested, suggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { indexParameters } from '@/components/inspector/parameters'
import { indexMethods, tablespaces } from '@/components/inspector/suggestions'

export const indexFields: FieldsOf<'index'> = {
  name: name(),
  elements: indexElements(),
  unique: toggle('No two rows with the same values.'),
  method: suggested(indexMethods),
  predicate: labelled(
    'Only for rows where',
    optionalSql('expression', { placeholder: 'all rows' }),
  ),
  include: plainElements('Carried along, not searched.'),
  comment: comment(),
  nullsNotDistinct: when(
    'index',
    ({ unique }) => unique,
    more(labelled('Nulls count as equal', toggle())),
  ),
  options: more(options({ source: indexParameters })),
  clustered: more(toggle('CLUSTER puts the rows in its order.')),
  only: more(toggle('On the partitioned table alone, not on its partitions.')),
  attachedTo: more(optionalReference(parentIndexes, 'no index of a parent')),
  tablespace: more(optionallySuggested(tablespaces, { placeholder: 'the usual one' })),
}
