import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { domainNotNull } from '@/components/inspector/fields/column-parts'
import { optionalSql } from '@/components/inspector/fields/sql'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { type } from '@/components/inspector/fields/type'
import { collations } from '@/components/inspector/suggestions'

export const domainFields: FieldsOf<'domain'> = {
  name: name(),
  type: type(),
  default: optionalSql('expression', { placeholder: 'none' }),
  notNull: domainNotNull(),
  comment: comment(),
  collation: more(optionallySuggested(collations, { placeholder: 'that of the type' })),
  owner: more(owner()),
}
