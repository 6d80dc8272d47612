import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere, labelled } from '@/components/inspector/field-spec'
import { nameKeys, statement } from '@/components/inspector/fields/statement'

export const verbatimFields: FieldsOf<'verbatim'> = {
  statement: statement(),
  tag: elsewhere('found in the statement'),
  provides: labelled('Makes', nameKeys('Found in the statement: what comes before others.')),
  needs: nameKeys('Found in the statement: what it comes after.'),
}
