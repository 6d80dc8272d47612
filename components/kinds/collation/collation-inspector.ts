import type { FieldsOf } from '@/components/inspector/field-spec'
import { more, when } from '@/components/inspector/field-spec'
import { options } from '@/components/inspector/fields/options'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { collationOptions } from '@/components/inspector/parameters'
import { collations } from '@/components/inspector/suggestions'

export const collationFields: FieldsOf<'collation'> = {
  name: name(),
  from: optionallySuggested(collations, { hint: 'Or say below how it sorts.' }),
  options: when('collation', ({ from }) => from === null, options({ source: collationOptions })),
  comment: comment(),
  owner: more(owner()),
}
