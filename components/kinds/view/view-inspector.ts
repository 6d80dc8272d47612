import type { FieldsOf } from '@/components/inspector/field-spec'
import { more } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { options } from '@/components/inspector/fields/options'
import { sql } from '@/components/inspector/fields/sql'
import { strings } from '@/components/inspector/fields/strings'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { columnComments, columnDefaults } from '@/components/inspector/fields/values-by-column'
import { viewOptions } from '@/components/inspector/parameters'

export const viewFields: FieldsOf<'view'> = {
  name: name(),
  query: sql('query', { lines: 'many' }),
  comment: comment(),
  columns: strings({
    one: 'column name',
    ordered: true,
    repeats: true,
    hint: 'Empty: as the query names them.',
  }),
  columnComments: columnComments(),
  recursive: more(toggle()),
  columnDefaults: columnDefaults(),
  options: more(options({ source: viewOptions })),
  owner: more(owner()),
}
