/** What stands in a cell of the sheet: the same text that is edited, copied and pasted. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { spellType } from '@/lib/sql/print/type-spelling'
import { factsOf, type TableFacts } from './facts'
import type { Field } from './fields'

type Column = RecordOf<'column'>
type Table = RecordOf<'table'>

const SHORT = { types: 'short' } as const

/** Without the schema where that is public. */
export function tableText(index: DocumentIndex, table: Table): string {
  const schema = index.schemaName(table)
  return schema === null || schema === 'public'
    ? quoteIdent(table.name)
    : index.qualifiedName(table)
}

function keyText({ primary, unique, uniqueTogether }: TableFacts, id: Id): string {
  const marks: string[] = []
  const at = primary.indexOf(id)
  if (at >= 0) marks.push(primary.length > 1 ? `PK ${at + 1}` : 'PK')
  if (unique.has(id)) marks.push('U')
  else if (uniqueTogether.has(id)) marks.push('U …')
  return marks.join(', ')
}

function defaultText({ default: value, identity, generated }: Column): string {
  if (identity) return identity.always ? 'identity always' : 'identity'
  return generated ? `= ${generated.expression}` : (value ?? '')
}

/** “users”, “users.email” where that is not the key, “pairs (2)” where it is one of several columns. */
function targetText(index: DocumentIndex, table: Table, key: RecordOf<'foreign-key'>, id: Id) {
  const target = index.get(key.table)
  if (target?.kind !== 'table') return '…'
  const sameSchema = target.parent === table.parent
  const name = sameSchema ? quoteIdent(target.name) : tableText(index, target)
  if (key.columns.length > 1) return `${name} (${key.columns.indexOf(id) + 1})`
  const [primary] = index.childrenOf(target.id, 'primary-key')
  const referenced = index.get(key.references[0] ?? null)
  const isKey = primary?.columns.length === 1 && primary.columns[0] === referenced?.id
  return isKey || !referenced ? name : `${name}.${quoteIdent(nameOf(referenced) ?? '')}`
}

export function cellText(
  index: DocumentIndex,
  table: Table,
  column: Column | null,
  field: Field,
): string {
  if (field === 'table') return tableText(index, table)
  if (!column) return ''
  const facts = factsOf(index, table.id)
  switch (field) {
    case 'name':
      return column.name
    case 'type':
      return spellType(column.type, SHORT)
    case 'notNull':
      return column.notNull || facts.primary.includes(column.id) ? 'yes' : ''
    case 'key':
      return keyText(facts, column.id)
    case 'index':
      return facts.indexed.has(column.id) ? 'yes' : ''
    case 'default':
      return defaultText(column)
    case 'references': {
      const keys = facts.foreign.get(column.id) ?? []
      return keys.map((key) => targetText(index, table, key, column.id)).join(', ')
    }
    case 'comment':
      return column.comment ?? ''
  }
}
