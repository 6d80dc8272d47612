import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled } from '@/components/inspector/field-spec'
import { choice } from '@/components/inspector/fields/choice'
import { name } from '@/components/inspector/fields/text'

export const diagramFields: FieldsOf<'diagram'> = {
  name: name(),
  scope: choice({ all: 'Everything in the design', chosen: 'What was put into it' }),
  detail: labelled(
    'Detail',
    choice({ auto: 'As the zoom allows', all: 'Everything', keys: 'Keys', names: 'Names' }),
  ),
}
