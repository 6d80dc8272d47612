/** What boxes and rows are called for those who hear them, and in hints. */
import { kindOf } from '@/lib/kinds/registry'
import type { Row } from '@/lib/layout/rows'
import type { Box } from '../scene/boxes'

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

/** “not null, unique, refers to another table” */
export function rowFacts(row: Row): string[] {
  if (row.role !== 'column') return []
  const facts = [
    row.primary && 'primary key',
    row.foreign && 'foreign key',
    row.notNull && !row.primary && 'not null',
    row.unique && !row.primary && 'unique',
    row.inherited && 'inherited',
  ]
  return facts.filter((fact) => fact !== false)
}

export const rowLabel = (row: Row): string =>
  [row.name, row.type, ...rowFacts(row)].filter((part) => part !== '').join(', ')

const ROWS: Partial<Record<Box['object']['kind'], string>> = { enum: 'label' }

export function boxLabel(box: Box, relations: number): string {
  const { object, schema, rows, folded } = box
  const name = schema === null ? object.name : `${schema}.${object.name}`
  const parts = [
    `${kindOf(object.kind).label} ${name}`,
    rows.length > 0 && plural(rows.length, ROWS[object.kind] ?? 'column'),
    relations > 0 && plural(relations, 'relation'),
    folded > 0 && plural(folded, 'partition'),
  ]
  return parts.filter((part) => part !== false).join(', ')
}
