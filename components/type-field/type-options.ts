/**
 * What to offer where a type is typed: what a value means, with the type that the project's standard gives it; the types
 * of the design; PostgreSQL's own. The commands that take a column's type understand each of the values.
 */
import type { ComboboxOption } from '@/components/ui/combobox-options'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { spellType } from '@/lib/sql/print/type-spelling'
import { MEANINGS, type Meaning, meaningSchema } from '@/lib/standards/meanings'
import type { Profile } from '@/lib/standards/schema'

/** The most used first. */
const POSTGRES = `
text|integer|bigint|boolean|timestamptz|date|numeric(12,2)|uuid|jsonb|varchar(255)|smallint|numeric|real|double precision
timestamp|time|interval|json|bytea|char(2)|text[]|integer[]|uuid[]|inet|cidr|macaddr|tsvector|int4range|int8range
numrange|daterange|tstzrange|tsrange|point|polygon|circle|box|bit(8)|varbit|xml|money|oid|name
`
  .trim()
  .split(/[|\n]/)

const SHORT = { types: 'short' } as const

const known = new WeakMap<Profile, readonly ComboboxOption[]>()

/** Where states have a type of their own, that is made with the column. */
function storageHint({ storage, valueSet }: Profile, meaning: Meaning): string {
  const isMade = meaning === 'status' && valueSet.storage === 'enum' && valueSet.starts.length > 0
  return isMade
    ? `enum: ${clipped(valueSet.starts.join(', '))}`
    : spellType(storage[meaning].type, SHORT)
}

function builtIn(profile: Profile): readonly ComboboxOption[] {
  const before = known.get(profile)
  if (before) return before
  const meanings = meaningSchema.options.map((meaning): ComboboxOption => {
    const { label, names } = MEANINGS[meaning]
    return {
      value: label,
      hint: storageHint(profile, meaning),
      group: 'By meaning',
      words: names.join(' '),
    }
  })
  const types = POSTGRES.map((value): ComboboxOption => ({ value, group: 'PostgreSQL' }))
  const options = [...meanings, ...types]
  known.set(profile, options)
  return options
}

const KINDS: ReadonlySet<KindName> = new Set(['enum', 'domain', 'composite', 'range'])

function hintOf(record: AnyRecord): string {
  if (record.kind === 'enum') return record.labels.map(({ label }) => label).join(', ')
  return record.kind === 'domain' ? spellType(record.type, SHORT) : record.kind
}

/** Of the types that the design makes, by their names as SQL writes them. */
function ownTypes(document: Document): ComboboxOption[] {
  const index = indexOf(document)
  const options: ComboboxOption[] = []
  for (const schema of index.children(null)) {
    if (schema.kind !== 'schema') continue
    for (const record of index.children(schema.id)) {
      if (!KINDS.has(record.kind) || !('name' in record)) continue
      const value = schema.name === 'public' ? quoteIdent(record.name) : index.qualifiedName(record)
      options.push({ value, hint: clipped(hintOf(record)), group: 'This design' })
    }
  }
  return options
}

const MAX_HINT = 40
const clipped = (text: string) =>
  text.length > MAX_HINT ? `${text.slice(0, MAX_HINT - 1)}…` : text

export const typeOptions = (document: Document, profile: Profile): readonly ComboboxOption[] => [
  ...ownTypes(document),
  ...builtIn(profile),
]
