import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere } from '@/components/inspector/field-spec'
import { paragraph } from '@/components/inspector/fields/text'

export const waiverFields: FieldsOf<'waiver'> = {
  rule: elsewhere('a waiver stays with its rule'),
  reason: paragraph('Why this may stand'),
  owner: elsewhere('it is edited in the list of waivers'),
  until: elsewhere('it is edited in the list of waivers'),
}
