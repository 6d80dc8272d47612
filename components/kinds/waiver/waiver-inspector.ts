import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'

export const waiverFields: FieldsOf<'waiver'> = {
  rule: elsewhere('a waiver stays with its rule'),
  reason: elsewhere('it is edited in the list of waivers'),
  owner: elsewhere('it is edited in the list of waivers'),
  until: elsewhere('it is edited in the list of waivers'),
}
