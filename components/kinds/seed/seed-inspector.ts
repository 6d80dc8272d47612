import type { FieldsOf } from '@/components/inspector/field-spec'
import { seedColumns, seedRows } from '@/components/inspector/fields/seed-grid'

export const seedFields: FieldsOf<'seed'> = {
  columns: seedColumns(),
  rows: seedRows(),
}
