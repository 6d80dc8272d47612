import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { labels } from '@/components/inspector/fields/labels'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'

export const enumFields: FieldsOf<'enum'> = {
  name: name(),
  labels: labels(),
  comment: comment(),
  owner: more(owner()),
}
