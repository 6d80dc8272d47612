import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { options } from '@/components/inspector/fields/options'
import { sql } from '@/components/inspector/fields/sql'
import { strings } from '@/components/inspector/fields/strings'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { columnComments, columnStatistics } from '@/components/inspector/fields/values-by-column'
import { storageParameters } from '@/components/inspector/parameters'
import { tablespaces, words } from '@/components/inspector/suggestions'

export const materializedViewFields: FieldsOf<'materialized-view'> = {
  name: name(),
  query: sql('query', { lines: 'many' }),
  populated: labelled('Filled when it is made', toggle()),
  comment: comment(),
  columns: strings({
    one: 'column name',
    ordered: true,
    repeats: true,
    hint: 'Empty: as the query names them.',
  }),
  columnComments: columnComments(),
  columnStatistics: columnStatistics(),
  options: more(options({ source: storageParameters })),
  accessMethod: more(optionallySuggested(words('heap'), { placeholder: 'the usual one' })),
  tablespace: more(optionallySuggested(tablespaces, { placeholder: 'the usual one' })),
  owner: more(owner()),
}
