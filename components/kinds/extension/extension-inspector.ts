import type { FieldsOf } from '@/components/inspector/field-spec'
import { optionallySuggested, suggestedName } from '@/components/inspector/fields/suggested'
import { comment, optionalText } from '@/components/inspector/fields/text'
import { extensions, schemas } from '@/components/inspector/suggestions'

export const extensionFields: FieldsOf<'extension'> = {
  name: suggestedName(extensions),
  schema: optionallySuggested(schemas, { placeholder: 'the one it wants, or public' }),
  version: optionalText({ placeholder: 'the newest that the server has' }),
  comment: comment(),
}
