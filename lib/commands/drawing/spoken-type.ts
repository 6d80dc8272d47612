/** What somebody types where a type belongs: PostgreSQL's own words, the design's types, or a meaning such as “money”. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { readType } from '@/lib/sql/read-type'
import { isBuiltInType } from '@/lib/sql/references/built-in'
import { MEANINGS, type Meaning, meaningSchema } from '@/lib/standards/meanings'
import type { Profile } from '@/lib/standards/schema'
import { type ColumnForm, columnForm } from '@/lib/standards/storage'
import { stateType, type ValueSetForm } from './value-set'

export interface SpokenType extends ColumnForm {
  readonly counts: boolean
  /** The type of its own that the column needs and the design does not have yet. */
  readonly made: ValueSetForm['made']
}

const words = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')

/** PostgreSQL has types of these names, which nobody wants: money knows one currency only, name is for its catalogues. */
const UNWANTED: ReadonlySet<string> = new Set(['money', 'name'])
const isOwnWord = (text: string) => !UNWANTED.has(text) && isBuiltInType(text)

export function meaningSpoken(text: string): Meaning | null {
  const wanted = words(text)
  if (isOwnWord(wanted)) return null
  return (
    meaningSchema.options.find(
      (meaning) => words(meaning) === wanted || words(MEANINGS[meaning].label) === wanted,
    ) ?? null
  )
}

function schemaOf(index: DocumentIndex, table: AnyRecord, name: string): string | null {
  const home = index.schemaName(table)
  const inHome = index.inSchema('type', home, name).length > 0
  const schema = inHome ? home : (firstHome(index, name) ?? null)
  return schema === 'public' && !name.startsWith('pg_') ? null : schema
}

function firstHome(index: DocumentIndex, name: string): string | null {
  if (index.inSchema('type', 'public', name).length > 0) return 'public'
  const [found] = index.anywhere('type', name)
  return found ? index.schemaName(found) : null
}

interface Place {
  readonly table: AnyRecord & { readonly name: string }
  readonly column: string
}

/** A column of that meaning, as the standard keeps such. Which states there are is the architect's to change. */
export function meantType(
  index: DocumentIndex,
  profile: Profile,
  meaning: Meaning,
  { table, column }: Place,
): SpokenType {
  const form = { ...columnForm(profile, meaning, table.name, column), counts: false, made: null }
  const states = meaning === 'status' ? stateType(index, profile, table, column) : null
  return states ? { ...form, ...states, notNull: true, check: null } : form
}

/** Null: this is neither a type nor a meaning. */
export function spokenType(
  index: DocumentIndex,
  profile: Profile,
  text: string,
  { table, column }: Place,
): SpokenType | null {
  const known = index.anywhere('type', text.trim()).length > 0
  const meaning = known ? null : meaningSpoken(text)
  if (meaning) return meantType(index, profile, meaning, { table, column })
  const written = readType(text, (name) => schemaOf(index, table, name))
  return written && { ...written, notNull: written.counts, default: null, check: null, made: null }
}
