import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'

export const dependencyFields: FieldsOf<'dependency'> = {
  determinant: elsewhere('it is edited among the dependencies of its table'),
  dependents: elsewhere('it is edited among the dependencies of its table'),
  multivalued: elsewhere('it is edited among the dependencies of its table'),
  comment: elsewhere('it is edited among the dependencies of its table'),
}
