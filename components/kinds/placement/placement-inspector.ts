import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { placeable } from '@/components/inspector/fields/candidates'
import { toggle } from '@/components/inspector/fields/choice'
import { optionalColour } from '@/components/inspector/fields/colour'
import { reference } from '@/components/inspector/fields/references'
import { requiredNumber } from '@/components/inspector/fields/text'

export const placementFields: FieldsOf<'placement'> = {
  object: reference(placeable),
  colour: optionalColour(),
  collapsed: labelled('Folded', toggle()),
  x: more(requiredNumber()),
  y: more(requiredNumber()),
}
