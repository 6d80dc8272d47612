import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled } from '@/components/inspector/field-spec'
import { segments, toggle } from '@/components/inspector/fields/choice'
import { enabled } from '@/components/inspector/fields/common'
import { optionalSql, sql } from '@/components/inspector/fields/sql'
import { comment, name } from '@/components/inspector/fields/text'

export const ruleFields: FieldsOf<'rule'> = {
  name: name(),
  event: segments({ select: 'Select', insert: 'Insert', update: 'Update', delete: 'Delete' }),
  condition: labelled('Only if', optionalSql('expression', { placeholder: 'always' })),
  instead: labelled('Instead of the command', toggle('Otherwise besides it.')),
  action: sql('statement', {
    lines: 'many',
    hint: 'One statement, several in parentheses, or NOTHING.',
  }),
  enabled: labelled('State', enabled()),
  comment: comment(),
}
