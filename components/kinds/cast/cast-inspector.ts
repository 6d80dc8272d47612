import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled } from '@/components/inspector/field-spec'
import { choice } from '@/components/inspector/fields/choice'
import { comment } from '@/components/inspector/fields/text'
import { type } from '@/components/inspector/fields/type'
import { castFunction, castMethod } from '@/components/inspector/fields/type-lists'

export const castFields: FieldsOf<'cast'> = {
  source: labelled('From', type()),
  target: labelled('To', type()),
  method: labelled('How', castMethod()),
  function: castFunction(),
  context: labelled(
    'When',
    choice({
      explicit: 'Where it is asked for',
      assignment: 'In assignments too',
      implicit: 'Wherever it fits',
    }),
  ),
  comment: comment(),
}
