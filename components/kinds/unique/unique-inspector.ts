import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { parentKeys } from '@/components/inspector/fields/candidates'
import { toggle } from '@/components/inspector/fields/choice'
import { deferrable } from '@/components/inspector/fields/common'
import { options } from '@/components/inspector/fields/options'
import { columns, optionalReference } from '@/components/inspector/fields/references'
import { optionallySuggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { indexParameters } from '@/components/inspector/parameters'
import { tablespaces } from '@/components/inspector/suggestions'

export const uniqueFields: FieldsOf<'unique'> = {
  columns: columns(),
  name: name(),
  nullsNotDistinct: labelled('Nulls count as equal', toggle()),
  comment: comment(),
  deferrable: more(labelled('Checked', deferrable())),
  include: more(columns('Carried along in its index, not part of the key.')),
  withoutOverlaps: more(
    toggle('The last column is a range, and no two may overlap (PostgreSQL 18).'),
  ),
  options: more(options({ source: indexParameters })),
  clustered: more(toggle('CLUSTER puts the rows in its order.')),
  only: more(toggle('On the partitioned table alone, not on its partitions.')),
  attachedTo: more(optionalReference(parentKeys, 'no key of a parent')),
  tablespace: more(optionallySuggested(tablespaces, { placeholder: 'the usual one' })),
}
