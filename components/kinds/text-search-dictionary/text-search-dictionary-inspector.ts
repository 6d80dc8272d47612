import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { options } from '@/components/inspector/fields/options'
import { owner, suggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { words } from '@/components/inspector/suggestions'

export const textSearchDictionaryFields: FieldsOf<'text-search-dictionary'> = {
  name: name(),
  template: suggested(words('simple synonym thesaurus ispell snowball')),
  options: options({ hint: "Text stands in quotes: 'english'." }),
  comment: comment(),
  owner: more(owner()),
}
