import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'

export const schemaFields: FieldsOf<'schema'> = {
  name: name(),
  comment: comment(),
  owner: more(owner()),
}
