import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { options } from '@/components/inspector/fields/options'
import { owner, suggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { optionalType } from '@/components/inspector/fields/type'
import { routines, words } from '@/components/inspector/suggestions'

export const operatorFields: FieldsOf<'operator'> = {
  name: name({ mono: true }),
  left: optionalType('none: the operator stands in front'),
  right: optionalType('none'),
  function: suggested(routines),
  options: labelled(
    'Hints for the planner',
    options({ source: words('commutator negator restrict join hashes merges') }),
  ),
  comment: comment(),
  owner: more(owner()),
}
