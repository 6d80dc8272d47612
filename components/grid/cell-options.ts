/** What is offered while a cell is edited. */
import { typeOptions } from '@/components/type-field/type-options'
import type { ComboboxOption } from '@/components/ui/combobox-options'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { tableText } from '@/lib/grid/cell-text'
import type { Field } from '@/lib/grid/fields'
import type { Profile } from '@/lib/standards/schema'

const NONE: readonly ComboboxOption[] = []

const KEYS: readonly ComboboxOption[] = [
  { value: 'PK', hint: 'Primary key', words: 'primary key' },
  { value: 'U', hint: 'Unique', words: 'unique' },
]

const DEFAULTS: readonly ComboboxOption[] = [
  { value: 'now()', hint: 'The time of the transaction' },
  { value: 'gen_random_uuid()', hint: 'A random UUID' },
  { value: 'identity', hint: 'Counted by PostgreSQL', words: 'serial auto increment' },
  { value: 'identity always', hint: 'Counted, and never given' },
  { value: 'true' },
  { value: 'false' },
  { value: '0' },
  { value: "''", hint: 'Empty text' },
  { value: "'{}'", hint: 'Empty object or array' },
  { value: 'CURRENT_DATE', hint: 'Today' },
  { value: 'CURRENT_USER', hint: 'Who is connected' },
]

const SWITCH: readonly ComboboxOption[] = [{ value: 'yes' }, { value: 'no' }]

function tables(document: Document): readonly ComboboxOption[] {
  const index = indexOf(document)
  return index.childrenOf(null, 'schema').flatMap((schema) =>
    index.childrenOf(schema.id, 'table').map((table) => ({
      value: tableText(index, table),
      hint: table.comment ?? undefined,
    })),
  )
}

export function cellOptions(
  document: Document,
  profile: Profile,
  field: Field,
): readonly ComboboxOption[] {
  switch (field) {
    case 'type':
      return [
        ...typeOptions(document, profile),
        { value: 'enum()', hint: 'A new type: enum(draft, sent)', group: 'New' },
      ]
    case 'references':
    case 'table':
      return tables(document)
    case 'key':
      return KEYS
    case 'default':
      return DEFAULTS
    case 'notNull':
    case 'index':
      return SWITCH
    default:
      return NONE
  }
}
