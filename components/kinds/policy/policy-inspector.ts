import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled } from '@/components/inspector/field-spec'
import { choice, toggle } from '@/components/inspector/fields/choice'
import { optionalSql } from '@/components/inspector/fields/sql'
import { strings } from '@/components/inspector/fields/strings'
import { roleShown } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { grantees } from '@/components/inspector/suggestions'

export const policyFields: FieldsOf<'policy'> = {
  name: name(),
  command: labelled(
    'For',
    choice({
      all: 'All commands',
      select: 'Select',
      insert: 'Insert',
      update: 'Update',
      delete: 'Delete',
    }),
  ),
  roles: strings({ one: 'role', source: grantees, shown: roleShown, hint: 'None: everybody.' }),
  using: labelled('Rows that can be seen', optionalSql('expression', { placeholder: 'all rows' })),
  check: labelled(
    'Rows that can be written',
    optionalSql('expression', { placeholder: 'those that can be seen' }),
  ),
  permissive: labelled(
    'Widens what others allow',
    toggle('Otherwise it narrows it (restrictive).'),
  ),
  comment: comment(),
}
