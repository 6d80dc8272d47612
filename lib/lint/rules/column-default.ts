import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { columnForm as storedForm } from '@/lib/standards/storage'
import { tableFacts } from '../facts/table-facts'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { type ColumnForm, columnForm } from './lib/column-form'
import { likelyMeaning } from './lib/column-meaning'
import { plainDefault } from './lib/default-value'
import { judgedTable } from './lib/judged-table'
import { checkedValues } from './lib/value-list'

type Column = AnyRecord & RecordOf<'column'>

const optionsSchema = z.strictObject({
  /** Which jsonb columns: those that hold settings, or all. */
  json: z.enum(['settings', 'all']).default('settings'),
  /** Which value sets: columns that say how a row stands, or everything with an enumerated type. */
  sets: z.enum(['states', 'enums']).default('states'),
  /** A state that may be empty needs no default. */
  requiredOnly: z.boolean().default(false),
})
type Options = z.infer<typeof optionsSchema>

interface Seen {
  readonly column: Column
  readonly table: RecordOf<'table'>
  readonly form: ColumnForm
  readonly look: Look
  readonly options: Options
}

interface Wanted {
  readonly topic: string
  readonly value: string
  readonly safe: boolean
}

const QUANTITY = /(?:^|_)quantity$|^stock$/
const COUNTER = /(?:^|_)(?:count|counter|attempts|retries)$/
const STARTS_ON = /^(?:is_)?active$/
const STARTS_OFF = /^(?:is_)?(?:deleted|verified)$|_verified$/

function ofBoolean({ column, table, look }: Seen): Wanted | null {
  const usual = storedForm(look.profile, 'boolean', table.name, column.name).default ?? 'false'
  if (column.default === null) return { topic: 'boolean', value: usual, safe: true }
  const now = plainDefault(column.default)
  if (STARTS_ON.test(column.name) && now === 'false') {
    return { topic: 'boolean-value', value: 'true', safe: false }
  }
  if (STARTS_OFF.test(column.name) && now === 'true') {
    return { topic: 'boolean-value', value: 'false', safe: false }
  }
  return null
}

function ofJson({ column, table, look, options }: Seen): Wanted | null {
  const isSettings = likelyMeaning(column.name) === 'settings'
  const isLog = tableFacts(look.index, table).role === 'log'
  const asked = isSettings || (options.json === 'all' && !isLog)
  if (column.default !== null || !asked) return null
  return { topic: 'json', value: look.profile.storage.settings.default ?? "'{}'", safe: true }
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The value of the standard, if the column can have it; else the first that it can. */
function firstState({ column, table, form, look }: Seen): string | null {
  const values =
    form.enum?.labels.map(({ label }) => label) ??
    checkedValues(look.index, table.id, column.name)?.values ??
    null
  const usual = look.profile.storage.status.default
  if (!values) return usual
  if (usual !== null && values.some((value) => quoted(value) === usual)) return usual
  return values[0] === undefined ? null : quoted(values[0])
}

function ofSet(seen: Seen): Wanted | null {
  const { column, form, options } = seen
  const isState = likelyMeaning(column.name) === 'status'
  const asked = isState || (options.sets === 'enums' && form.enum !== null)
  if (column.default !== null || !asked) return null
  if (options.requiredOnly && column.notNull === null) return null
  return { topic: 'state', value: firstState(seen) ?? '', safe: false }
}

/** Where zero is not allowed it is no beginning. */
function forbidsZero({ column, table, form, look }: Seen): boolean {
  if (form.domain) return true
  return look.index
    .childrenOf(table.id, 'check')
    .some(
      ({ expression }) =>
        expression.toLowerCase().includes(column.name) && /> *0|>= *1|between +1/i.test(expression),
    )
}

function ofInteger(seen: Seen): Wanted | null {
  const { column } = seen
  if (column.default !== null) return null
  if (QUANTITY.test(column.name)) {
    return forbidsZero(seen) ? null : { topic: 'quantity', value: '0', safe: true }
  }
  const isCounter = COUNTER.test(column.name) && column.notNull !== null
  return isCounter ? { topic: 'counter', value: '0', safe: true } : null
}

function wantedDefault(seen: Seen): Wanted | null {
  const { form } = seen
  if (form.domain && form.domain.default !== null) return null
  if (form.family === 'enum' || form.family === 'text') return ofSet(seen)
  if (form.family === 'integer') return ofInteger(seen)
  if (form.array) return null
  if (form.base === 'boolean') return ofBoolean(seen)
  return form.base === 'jsonb' ? ofJson(seen) : null
}

const isKeyed = (look: Look, { id, parent }: Column): boolean =>
  look.index.childrenOf(parent, 'primary-key').some(({ columns }) => columns.includes(id)) ||
  look.index.childrenOf(parent, 'foreign-key').some(({ columns }) => columns.includes(id))

export const columnDefault = objectRule({
  id: 'column-default',
  area: 'types',
  title: 'Columns that begin with a known value have it as their default',
  why: 'What every new row begins with belongs in the database: whoever writes rows would have to know it otherwise, and where one program forgets it the value is missing, a third answer to a question of yes or no.',
  topics: {
    boolean: 'Yes and no have a default',
    'boolean-value': 'What is active begins with true, what is deleted or verified with false',
    json: 'JSON columns begin with an empty object',
    state: 'States have a default',
    counter: 'Counters begin at zero',
    quantity: 'Quantities begin at zero',
  },
  options: optionsSchema,
  on: ['column'],
  check(column, look, report, options) {
    if (column.inherited || column.generated || column.identity) return
    const table = judgedTable(look, column.parent)
    if (!table) return
    const wanted = wantedDefault({
      column,
      table,
      look,
      options,
      form: columnForm(look, column, table),
    })
    if (!wanted || isKeyed(look, column)) return
    const { topic, value, safe } = wanted
    const has = column.default === null ? 'has no default' : `has the default ${column.default}`
    const remedy = value === '' ? 'Say what new rows begin with.' : `Make it ${value}.`
    report({
      topic,
      attribute: 'default',
      message: `${look.name(column)} ${has}. ${remedy}`,
      actual: column.default ?? 'none',
      ...(value === '' ? {} : { expected: value }),
      fix:
        value === ''
          ? null
          : {
              title: `Set the default ${value}`,
              safe,
              calls: () => [call(objectSet, { id: column.id, changes: { default: value } })],
            },
    })
  },
})
