import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more, when } from '@/components/inspector/field-spec'
import { optionalChoice } from '@/components/inspector/fields/choice'
import {
  generated,
  identity,
  inheritedNote,
  notNull,
} from '@/components/inspector/fields/column-parts'
import { options } from '@/components/inspector/fields/options'
import { optionalSql } from '@/components/inspector/fields/sql'
import { optionallySuggested } from '@/components/inspector/fields/suggested'
import { comment, name, optionalWhole } from '@/components/inspector/fields/text'
import { columnType } from '@/components/inspector/fields/type'
import { columnParameters } from '@/components/inspector/parameters'
import { collations, compressions } from '@/components/inspector/suggestions'

export const columnFields: FieldsOf<'column'> = {
  name: name(),
  type: columnType(),
  notNull: notNull(),
  default: when(
    'column',
    (column) => column.identity === null && column.generated === null,
    optionalSql('expression', { placeholder: 'none' }),
  ),
  identity: when(
    'column',
    (column) => column.default === null && column.generated === null,
    identity(),
  ),
  generated: when(
    'column',
    (column) => column.default === null && column.identity === null,
    generated(),
  ),
  comment: comment(),
  collation: more(optionallySuggested(collations, { placeholder: 'that of the type' })),
  storage: more(
    optionalChoice(
      { plain: 'Plain', external: 'External', extended: 'Extended', main: 'Main' },
      'As the type has it',
    ),
  ),
  compression: more(optionallySuggested(compressions, { placeholder: 'the usual one' })),
  statistics: more(labelled('Statistics target', optionalWhole({ placeholder: 'the usual one' }))),
  options: more(options({ source: columnParameters })),
  foreignOptions: when(
    'column',
    ({ foreignOptions }) => foreignOptions.length > 0,
    more(options()),
  ),
  inherited: when('column', (column) => column.inherited, more(inheritedNote())),
}
