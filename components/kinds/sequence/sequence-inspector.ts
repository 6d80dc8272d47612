import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { ownColumns } from '@/components/inspector/fields/candidates'
import { toggle } from '@/components/inspector/fields/choice'
import { optionalReference } from '@/components/inspector/fields/references'
import { sequenceNumbers } from '@/components/inspector/fields/sequence-options'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { optionalType } from '@/components/inspector/fields/type'

export const sequenceFields: FieldsOf<'sequence'> = {
  name: name(),
  type: optionalType('bigint'),
  options: labelled('Numbers', sequenceNumbers()),
  ownedBy: optionalReference(ownColumns, 'no column: it stays until it is removed'),
  comment: comment(),
  unlogged: more(toggle('Lost after a crash.')),
  owner: more(owner()),
}
