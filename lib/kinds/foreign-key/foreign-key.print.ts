import { identList } from '../element-print'
import { deferrableWords } from '../key'
import type { RecordOf } from '../kind-map'
import type { Piece, PrintContext, Requirement } from '../print-context'

type ForeignKey = RecordOf<'foreign-key'>

const withPeriod = (ids: ForeignKey['columns'], period: boolean, context: PrintContext): string => {
  if (!period) return identList(ids, context)
  const names = ids.map((id) => context.ident(id))
  return [...names.slice(0, -1), `PERIOD ${names.at(-1)}`].join(', ')
}

export function foreignKeyClause(key: ForeignKey, context: PrintContext): string {
  const lines = [
    `CONSTRAINT ${context.ident(key.id)} FOREIGN KEY (${withPeriod(key.columns, key.period, context)})`,
    `  REFERENCES ${context.name(key.table)} (${withPeriod(key.references, key.period, context)})`,
  ]
  let tail = key.match === 'full' ? ' MATCH FULL' : ''
  if (key.onUpdate !== 'no action') tail += ` ON UPDATE ${key.onUpdate.toUpperCase()}`
  if (key.onDelete !== 'no action') tail += ` ON DELETE ${key.onDelete.toUpperCase()}`
  if (key.onDeleteColumns.length > 0) tail += ` (${identList(key.onDeleteColumns, context)})`
  tail += deferrableWords(key.deferrable)
  if (key.notEnforced) tail += ' NOT ENFORCED'
  else if (key.notValid) tail += ' NOT VALID'
  return lines.join('\n  ') + tail
}

function requirements(key: ForeignKey): Requirement[] {
  const out: Requirement[] = []
  if (key.onDeleteColumns.length > 0)
    out.push({ version: 15, feature: 'ON DELETE SET … with columns' })
  if (key.period) out.push({ version: 18, feature: 'PERIOD' })
  if (key.notEnforced) out.push({ version: 18, feature: 'NOT ENFORCED' })
  return out
}

/** Always apart from the tables: then tables may refer to each other in a ring. */
export function printForeignKey(key: ForeignKey, clause: string, context: PrintContext): Piece[] {
  const { parent } = key
  if (!parent) return []
  const only = key.only ? 'ONLY ' : ''
  return [
    {
      record: key.id,
      section: 'foreign keys',
      sql: `ALTER TABLE ${only}${context.name(parent)}\n  ADD ${clause}`,
      requires: requirements(key),
      // A reference needs the key or unique index that it rests on.
      after: [key.table],
      needs: [
        ...context.children(key.table, 'unique'),
        ...context.children(key.table, 'primary-key'),
        ...context.children(key.table, 'index'),
      ].map(({ id }) => id),
    },
  ]
}
