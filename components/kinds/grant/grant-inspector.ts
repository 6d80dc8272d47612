import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, when } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { privileges } from '@/components/inspector/fields/privileges'
import { strings } from '@/components/inspector/fields/strings'
import { grantee } from '@/components/inspector/fields/suggested'
import { columnNames } from '@/components/inspector/suggestions'

export const grantFields: FieldsOf<'grant'> = {
  grantee: labelled('To', grantee()),
  revoked: labelled('Taken away', toggle('Of what PostgreSQL gives by itself.')),
  privileges: labelled('Rights', privileges()),
  columns: when(
    'grant',
    ({ revoked }) => !revoked,
    strings({ one: 'column', source: columnNames, hint: 'None: the whole object.' }),
  ),
  grantable: labelled('May be passed on', toggle('WITH GRANT OPTION')),
}
