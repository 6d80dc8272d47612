import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere, labelled, more } from '@/components/inspector/field-spec'
import {
  plainElements,
  statisticsKinds,
  tooFew,
} from '@/components/inspector/fields/statistics-parts'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name, optionalWhole } from '@/components/inspector/fields/text'

export const statisticsFields: FieldsOf<'statistics'> = {
  name: name(),
  elements: labelled('About', plainElements(undefined, tooFew)),
  kinds: statisticsKinds(),
  comment: comment(),
  table: elsewhere('it belongs to the table that it is listed under'),
  target: more(optionalWhole({ placeholder: 'the usual one' })),
  owner: more(owner()),
}
