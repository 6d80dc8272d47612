import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { optionallySuggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { type } from '@/components/inspector/fields/type'
import { collations } from '@/components/inspector/suggestions'

export const attributeFields: FieldsOf<'attribute'> = {
  name: name(),
  type: type(),
  comment: comment(),
  collation: more(optionallySuggested(collations, { placeholder: 'that of the type' })),
}
