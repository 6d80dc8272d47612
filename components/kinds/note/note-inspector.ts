import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { optionalColour } from '@/components/inspector/fields/colour'
import { paragraph, requiredNumber } from '@/components/inspector/fields/text'

export const noteFields: FieldsOf<'note'> = {
  text: paragraph('What others should know'),
  colour: optionalColour(),
  x: more(requiredNumber()),
  y: more(requiredNumber()),
  width: more(requiredNumber()),
  height: more(requiredNumber()),
}
