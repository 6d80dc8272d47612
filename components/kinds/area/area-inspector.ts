import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { colour } from '@/components/inspector/fields/colour'
import { name, requiredNumber } from '@/components/inspector/fields/text'

export const areaFields: FieldsOf<'area'> = {
  name: name(),
  colour: colour(),
  x: more(requiredNumber()),
  y: more(requiredNumber()),
  width: more(requiredNumber()),
  height: more(requiredNumber()),
}
