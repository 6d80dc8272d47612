import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere, more } from '@/components/inspector/field-spec'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { configurationSource, mappings } from '@/components/inspector/fields/type-lists'

export const textSearchConfigurationFields: FieldsOf<'text-search-configuration'> = {
  name: name(),
  copy: configurationSource(),
  mappings: mappings(),
  comment: comment(),
  parser: elsewhere('beside what it is a copy of: it has one or the other'),
  owner: more(owner()),
}
