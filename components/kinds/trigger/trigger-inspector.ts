import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more, when } from '@/components/inspector/field-spec'
import { segments, toggle } from '@/components/inspector/fields/choice'
import { inheritedNote } from '@/components/inspector/fields/column-parts'
import { enabled } from '@/components/inspector/fields/common'
import { optionalSql } from '@/components/inspector/fields/sql'
import { strings } from '@/components/inspector/fields/strings'
import { suggested } from '@/components/inspector/fields/suggested'
import { comment, name, optionalText } from '@/components/inspector/fields/text'
import {
  constraintTrigger,
  triggerEvents,
  watchedColumns,
} from '@/components/inspector/fields/trigger-parts'
import { triggerFunctions } from '@/components/inspector/suggestions'

export const triggerFields: FieldsOf<'trigger'> = {
  name: name(),
  timing: segments({ before: 'Before', after: 'After', 'instead of': 'Instead of' }),
  events: triggerEvents(),
  columns: watchedColumns(),
  row: labelled('For each row', toggle('Otherwise once for each statement.')),
  when: labelled('Only if', optionalSql('expression', { placeholder: 'always' })),
  function: suggested(triggerFunctions),
  arguments: strings({ one: 'argument', ordered: true, repeats: true }),
  enabled: labelled('State', enabled()),
  comment: comment(),
  oldTable: more(labelled('Name for the old rows', optionalText({ placeholder: 'none' }))),
  newTable: more(labelled('Name for the new rows', optionalText({ placeholder: 'none' }))),
  constraint: constraintTrigger(),
  inherited: when('trigger', (trigger) => trigger.inherited, more(inheritedNote())),
}
