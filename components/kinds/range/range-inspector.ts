import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import { comment, name, optionalText } from '@/components/inspector/fields/text'
import { type } from '@/components/inspector/fields/type'
import { collations, opclasses, routines } from '@/components/inspector/suggestions'

export const rangeFields: FieldsOf<'range'> = {
  name: name(),
  subtype: labelled('Over', type()),
  comment: comment(),
  difference: more(optionallySuggested(routines)),
  canonical: more(optionallySuggested(routines)),
  opclass: more(optionallySuggested(opclasses, { placeholder: 'the usual one' })),
  collation: more(optionallySuggested(collations, { placeholder: 'that of the type' })),
  multirange: more(
    labelled('Name of the multirange', optionalText({ placeholder: 'the one PostgreSQL gives' })),
  ),
  owner: more(owner()),
}
