import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { routineArguments } from '@/components/inspector/fields/arguments'
import { choice, toggle } from '@/components/inspector/fields/choice'
import { options } from '@/components/inspector/fields/options'
import { returns, routineBody, routineForm } from '@/components/inspector/fields/routine-parts'
import { strings } from '@/components/inspector/fields/strings'
import { optionallySuggested, owner } from '@/components/inspector/fields/suggested'
import { comment, name, optionalNumber } from '@/components/inspector/fields/text'
import { languages, routines, types } from '@/components/inspector/suggestions'

export const routineFields: FieldsOf<'routine'> = {
  name: name(),
  form: routineForm(),
  arguments: routineArguments(),
  returns: returns(),
  language: optionallySuggested(languages, { placeholder: 'sql' }),
  body: routineBody(),
  comment: comment(),
  volatility: choice({
    volatile: 'Volatile: anything may change',
    stable: 'Stable: the same within a statement',
    immutable: 'Immutable: always the same',
  }),
  strict: labelled('Null for a null argument (strict)', toggle()),
  securityDefiner: labelled('With the rights of its owner', toggle('SECURITY DEFINER')),
  parallel: more(
    choice({
      unsafe: 'Not in parallel plans',
      restricted: 'By the leader alone',
      safe: 'Safe',
    }),
  ),
  leakproof: more(toggle('Tells nothing about its arguments.')),
  cost: more(optionalNumber({ placeholder: 'the usual one' })),
  rows: more(labelled('Rows expected', optionalNumber({ placeholder: '1000' }))),
  support: more(optionallySuggested(routines)),
  transforms: more(strings({ one: 'type', source: types })),
  settings: more(options({ hint: 'Set while it runs, such as search_path.' })),
  owner: more(owner()),
}
