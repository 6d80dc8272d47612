import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled } from '@/components/inspector/field-spec'
import { choice, toggle } from '@/components/inspector/fields/choice'
import { privileges } from '@/components/inspector/fields/privileges'
import { grantee, optionallySuggested } from '@/components/inspector/fields/suggested'
import { roles, schemas } from '@/components/inspector/suggestions'

export const defaultPrivilegeFields: FieldsOf<'default-privilege'> = {
  objects: labelled(
    'For new',
    choice({
      tables: 'Tables and views',
      sequences: 'Sequences',
      functions: 'Functions',
      types: 'Types',
      schemas: 'Schemas',
      'large objects': 'Large objects',
    }),
  ),
  schema: optionallySuggested(schemas, { placeholder: 'every schema' }),
  role: labelled('Made by', optionallySuggested(roles, { placeholder: 'whoever runs the script' })),
  grantee: labelled('To', grantee()),
  privileges: labelled('Rights', privileges()),
  grantable: labelled('May be passed on', toggle('WITH GRANT OPTION')),
  revoked: labelled('Taken away', toggle('Of what PostgreSQL gives by itself.')),
}
