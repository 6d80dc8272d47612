import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { deferrable } from '@/components/inspector/fields/common'
import { exclusionElements } from '@/components/inspector/fields/element-lists'
import { options } from '@/components/inspector/fields/options'
import { columns } from '@/components/inspector/fields/references'
import { optionalSql } from '@/components/inspector/fields/sql'
import { optionallySuggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { indexParameters } from '@/components/inspector/parameters'
import { indexMethods, tablespaces } from '@/components/inspector/suggestions'

export const exclusionFields: FieldsOf<'exclusion'> = {
  name: name(),
  elements: exclusionElements(),
  predicate: labelled(
    'Only for rows where',
    optionalSql('expression', { placeholder: 'all rows' }),
  ),
  method: optionallySuggested(indexMethods, { placeholder: 'gist' }),
  comment: comment(),
  deferrable: more(labelled('Checked', deferrable())),
  include: more(columns('Carried along in its index.')),
  options: more(options({ source: indexParameters })),
  tablespace: more(optionallySuggested(tablespaces, { placeholder: 'the usual one' })),
}
