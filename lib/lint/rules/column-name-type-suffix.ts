import { z } from 'zod'
import { typeNamed } from '@/lib/graph/names-in-text'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedColumn } from './lib/judged-table'
import { typeWithoutSize } from './lib/plain-type'
import { renameFix } from './lib/rename-fix'

const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  uuid: ['uuid'],
  'timestamp with time zone': ['timestamp'],
  'timestamp without time zone': ['timestamp'],
  boolean: ['boolean'],
  'character varying': ['varchar', 'text'],
  text: ['text', 'varchar'],
  smallint: ['integer', 'smallint'],
  integer: ['integer'],
  bigint: ['bigint'],
  numeric: ['numeric'],
  jsonb: ['jsonb'],
  json: ['json'],
  date: ['date'],
  inet: ['inet'],
}
const WORDS = new Set([
  ...Object.values(SUFFIXES).flat(),
  'enum',
  'bool',
  'int',
  'decimal',
  'datetime',
])
/** Besides the type these mean something: alt_text, due_date. */
const ALSO_WORDS = new Set(['text', 'date', 'enum', 'numeric', 'inet'])

/** The endings that agree with the type, the best one first; null where no ending is known for it. */
function suffixesFor(look: Look, column: RecordOf<'column'>): readonly string[] | null {
  const known = SUFFIXES[typeWithoutSize(column.type)]
  if (known) return known
  const named = typeNamed(column.type)
  if (!named) return null
  return look.named('type', named.schema, named.name, column)?.kind === 'enum' ? ['enum'] : null
}

export const columnNameTypeSuffix = objectRule({
  id: 'column-name-type-suffix',
  area: 'naming',
  title: 'Types at the end of a column’s name are right, where the standard has them',
  why: 'A name that ends with a type is read as a promise. If the type is another one, programs convert what needs no converting, or fail. Elsewhere the type is better left to the catalogue, since it may change and the name can not.',
  topics: {
    agrees: 'A type at the end of the name is that of the column',
    required: 'The name ends with the type',
    needless: 'The name does not repeat the type',
  },
  options: z.strictObject({
    /** The standard has types at the end of names, and does not only bear with them. */
    kept: z.boolean().default(false),
    /** Every column has such an ending, not only those that chose one. */
    strict: z.boolean().default(false),
    /** Columns whose names the standard gives itself. */
    exempt: z
      .array(z.string())
      .default(() => [
        'id',
        'created_at',
        'updated_at',
        'created_by',
        'updated_by',
        'is_deleted',
        'deleted_at',
        'version',
        'change_reason',
      ]),
  }),
  on: ['column'],
  check(column, look, report, { kept, strict, exempt }) {
    const cut = column.name.lastIndexOf('_')
    const ending = cut > 0 ? column.name.slice(cut + 1) : ''
    const typed = WORDS.has(ending) ? ending : null
    if ((typed === null && !strict) || exempt.includes(column.name)) return
    if (typed !== null && !kept && ALSO_WORDS.has(typed)) return
    if (!judgedColumn(look, column)) return
    const fitting = suffixesFor(look, column)
    const stem = typed === null ? column.name : column.name.slice(0, cut)
    const said =
      typed === null ? lacking(stem, fitting) : spoken(column, { typed, stem, fitting, kept })
    if (!said) return
    report({
      topic: said.topic,
      attribute: 'name',
      message: `The name of ${look.name(column)} ${said.text}. Call it ${said.expected}.`,
      actual: column.name,
      expected: said.expected,
      fix: renameFix(column, said.expected, false),
    })
  },
})

interface Said {
  readonly topic: 'agrees' | 'required' | 'needless'
  readonly text: string
  readonly expected: string
}

function lacking(stem: string, fitting: readonly string[] | null): Said | null {
  const best = fitting?.[0]
  if (best === undefined) return null
  return { topic: 'required', text: 'does not end with its type', expected: `${stem}_${best}` }
}

interface Spoken {
  readonly typed: string
  readonly stem: string
  readonly fitting: readonly string[] | null
  readonly kept: boolean
}

function spoken(column: RecordOf<'column'>, { typed, stem, fitting, kept }: Spoken): Said | null {
  if (!kept) return { topic: 'needless', text: 'repeats a type', expected: stem }
  if (fitting?.includes(typed) || (ALSO_WORDS.has(typed) && fitting === null)) return null
  const expected = fitting?.[0] === undefined ? stem : `${stem}_${fitting[0]}`
  const text = `ends with ${typed}, but its type is ${column.type}`
  return { topic: 'agrees', text, expected }
}
