import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'
import { columns } from '@/components/inspector/fields/references'
import { strings } from '@/components/inspector/fields/strings'

export const factFields: FieldsOf<'fact'> = {
  name: elsewhere('it is edited at the object that it is about'),
  values: strings({ one: 'value' }),
  columns: columns(),
}
