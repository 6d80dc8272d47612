import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { toggle } from '@/components/inspector/fields/choice'
import { sql } from '@/components/inspector/fields/sql'
import { comment, name } from '@/components/inspector/fields/text'

export const checkFields: FieldsOf<'check'> = {
  name: name(),
  expression: labelled('Must be true', sql('expression')),
  comment: comment(),
  notValid: more(toggle('Existing rows are not looked at.')),
  notEnforced: more(toggle('Said, but never checked (PostgreSQL 18).')),
  noInherit: more(toggle('Not for tables that inherit from this one.')),
}
