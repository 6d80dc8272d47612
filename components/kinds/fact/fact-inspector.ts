import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'

export const factFields: FieldsOf<'fact'> = {
  name: elsewhere('it is edited at the object that it is about'),
  values: elsewhere('it is edited at the object that it is about'),
  columns: elsewhere('it is edited at the object that it is about'),
}
