import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { aggregateArguments } from '@/components/inspector/fields/arguments'
import { options } from '@/components/inspector/fields/options'
import { owner } from '@/components/inspector/fields/suggested'
import { comment, name, optionalWhole } from '@/components/inspector/fields/text'
import { aggregateOptions } from '@/components/inspector/parameters'

export const aggregateFields: FieldsOf<'aggregate'> = {
  name: name(),
  arguments: aggregateArguments(),
  options: labelled('How it works', options({ source: aggregateOptions })),
  comment: comment(),
  ordered: more(
    labelled(
      'First aggregated argument',
      optionalWhole({ hint: 'For ordered sets: how many arguments come before WITHIN GROUP.' }),
    ),
  ),
  owner: more(owner()),
}
