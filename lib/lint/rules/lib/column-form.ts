/** A column's type in its parts. A domain counts as what it is made of; the parts of one text are read once. */

import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '@/lib/lint/look'
import { isBuiltInType } from '@/lib/sql/references/built-in'

export type Family =
  | 'text'
  | 'integer'
  | 'numeric'
  | 'float'
  | 'money'
  | 'moment'
  | 'json'
  | 'enum'
  | 'array'
  | 'other'

export interface TypeParts {
  /** Without length, precision and brackets: timestamp with time zone. */
  readonly base: string
  readonly sizes: readonly number[]
  readonly array: boolean
}

export interface ColumnForm extends TypeParts {
  /** As the model has it; of a domain what is underneath. */
  readonly text: string
  readonly family: Family
  readonly domain: RecordOf<'domain'> | null
  readonly enum: RecordOf<'enum'> | null
}

const FAMILIES: Readonly<Record<string, Family>> = {
  text: 'text',
  citext: 'text',
  'character varying': 'text',
  character: 'text',
  smallint: 'integer',
  integer: 'integer',
  bigint: 'integer',
  numeric: 'numeric',
  real: 'float',
  'double precision': 'float',
  money: 'money',
  'timestamp without time zone': 'moment',
  'timestamp with time zone': 'moment',
  json: 'json',
}

const PARTS = /^(.*?)(?:\(([\d, ]+)\))?( with(?:out)? time zone)?((?:\[\d*\])*)$/s
const known = new Map<string, TypeParts>()

export function typeParts(text: string): TypeParts {
  const before = known.get(text)
  if (before) return before
  const [, base = text, sizes = '', zone = '', brackets = ''] = PARTS.exec(text) ?? []
  const parts: TypeParts = {
    base: base + zone,
    sizes: sizes === '' ? [] : sizes.split(',').map(Number),
    array: brackets !== '',
  }
  known.set(text, parts)
  return parts
}

const QUALIFIED = /^(?:("(?:[^"]|"")+"|[^."]+)\.)?("(?:[^"]|"")+"|[^."]+)$/
const bare = (word: string) =>
  word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word

/** The design's own type of that name. */
function ownType(look: Look, base: string, around: AnyRecord): AnyRecord | null {
  const [, schema, name] = QUALIFIED.exec(base) ?? []
  if (name === undefined) return null
  const found = look.named('type', schema === undefined ? null : bare(schema), bare(name), around)
  return look.record(found?.id ?? null) ?? null
}

interface TextForm {
  readonly form: ColumnForm
  /** PostgreSQL's own: it need not be looked for in the design. */
  readonly builtIn: boolean
}
const forms = new Map<string, TextForm>()

/** As far as the text alone tells. The same text is the same object: a design has many columns and few types. */
function textForm(text: string): TextForm {
  const before = forms.get(text)
  if (before) return before
  const { base, sizes, array } = typeParts(text)
  const family: Family = array ? 'array' : (FAMILIES[base] ?? 'other')
  const made = {
    form: { base, sizes, array, text, family, domain: null, enum: null },
    builtIn: isBuiltInType(base),
  }
  forms.set(text, made)
  return made
}

export function columnForm(look: Look, { type }: RecordOf<'column'>, table: AnyRecord): ColumnForm {
  const { form, builtIn } = textForm(type)
  if (builtIn) return form
  const own = ownType(look, form.base, table)
  if (own?.kind === 'enum') return { ...form, family: form.array ? 'array' : 'enum', enum: own }
  if (own?.kind !== 'domain' || form.array) return form
  return { ...textForm(own.type).form, domain: own }
}
