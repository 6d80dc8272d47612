import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'
import { columns } from '@/components/inspector/fields/references'
import { comment } from '@/components/inspector/fields/text'

export const dependencyFields: FieldsOf<'dependency'> = {
  determinant: columns('Rows that agree in these …'),
  dependents: columns('… agree in these as well.'),
  multivalued: elsewhere('it is edited among the dependencies of its table'),
  comment: comment(),
}
