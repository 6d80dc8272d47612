import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { options } from '@/components/inspector/fields/options'
import { memberOf } from '@/components/inspector/fields/role-parts'
import { comment, name, optionalText, requiredWhole } from '@/components/inspector/fields/text'

export const roleFields: FieldsOf<'role'> = {
  name: name(),
  login: toggle('May connect to the database.'),
  memberOf: memberOf(),
  comment: comment(),
  inherit: labelled('Has the rights of its roles', toggle()),
  createDatabase: more(labelled('May create databases', toggle())),
  createRole: more(labelled('May create roles', toggle())),
  superuser: more(toggle('Passes every check.')),
  replication: more(labelled('May start replication', toggle())),
  bypassRowSecurity: more(labelled('Passes row security', toggle())),
  connectionLimit: more(requiredWhole({ hint: '-1: any number of connections.' })),
  validUntil: more(optionalText({ placeholder: 'for ever' })),
  settings: more(options({ hint: 'Set whenever the role connects.' })),
}
