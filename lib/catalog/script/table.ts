import type { Fact } from '@/lib/catalog/fact'
import {
  columnDefinition,
  columnSettings,
  isAttachedLater,
  isInherited,
  isInlineDefault,
} from '@/lib/catalog/script/column'
import type { Context, Printer } from '@/lib/catalog/script/context'
import {
  flag,
  foreignOptions,
  type Item,
  list,
  localName,
  STAGE,
  settings,
  text,
} from '@/lib/catalog/script/item'

function tail(table: Fact, context: Context): string {
  const key = text(table, 'partitionKey')
  const method = text(table, 'accessMethod')
  const options = list(table, 'options')
  const space = text(table, 'tablespace')
  const parents = list(table, 'parents')
  const inherits = parents.length > 0 && !isAttachedLater(table, context)
  return [
    ...(inherits && text(table, 'partitionBound') === undefined
      ? [`INHERITS (${parents.join(', ')})`]
      : []),
    ...(key === undefined ? [] : [`PARTITION BY ${key}`]),
    ...(method === undefined || method === 'heap' ? [] : [`USING ${method}`]),
    ...(options.length === 0 ? [] : [`WITH (${settings(options)})`]),
    ...(space === undefined ? [] : [`TABLESPACE ${space}`]),
  ]
    .map((part) => ` ${part}`)
    .join('')
}

function head(table: Fact, context: Context): string {
  const kind = table.kind === 'foreign table' ? 'FOREIGN ' : ''
  const create = `CREATE ${text(table, 'persistence') === 'unlogged' ? 'UNLOGGED ' : kind}TABLE ${table.name}`
  if (text(table, 'ofType') !== undefined) return `${create} OF ${text(table, 'ofType')}`
  const bound = text(table, 'partitionBound')
  return bound === undefined || isAttachedLater(table, context)
    ? create
    : `${create} PARTITION OF ${list(table, 'parents')[0]}`
}

/** A table of a composite type takes its columns from there, and may add to them. */
function typedColumn(column: Fact, context: Context): string[] {
  const full = columnDefinition(column, context)
  const bare = `${localName(column)} ${text(column, 'type')}`
  const rest = full.startsWith(bare) ? full.slice(bare.length).replace(/^ COLLATE \S+/, '') : ''
  return rest === '' ? [] : [`${localName(column)} WITH OPTIONS${rest}`]
}

function body(table: Fact, context: Context): string {
  const columns = context.columnsOf(table.name)
  const typed = text(table, 'ofType') !== undefined
  const alone = isAttachedLater(table, context)
  const lines = columns.flatMap((column) => {
    if (typed) return typedColumn(column, context)
    return isInherited(column) && !alone
      ? inheritedNotNull(column)
      : [columnDefinition(column, context, alone)]
  })
  const partition = text(table, 'partitionBound') !== undefined && !alone
  if (lines.length === 0 && (typed || partition)) return ''
  return ` (\n${lines.map((line) => `    ${line}`).join(',\n')}\n)`
}

/** An inherited column whose NOT NULL was said here too, under a name of its own. */
const inheritedNotNull = (column: Fact) =>
  column.values.notNullLocal === true && column.values.notNullInherited !== undefined
    ? [`CONSTRAINT ${text(column, 'notNullConstraint')} NOT NULL ${localName(column)}`]
    : []

function attach(table: Fact, context: Context): Item[] {
  if (!isAttachedLater(table, context)) return []
  const parents = list(table, 'parents')
  const bound = text(table, 'partitionBound')
  const needs = [table.address, ...addressesOf(parents, context)]
  return parents.map((parent) => ({
    stage: STAGE.columnSetting,
    sql:
      bound === undefined
        ? `ALTER TABLE ${table.name} INHERIT ${parent}`
        : `ALTER TABLE ONLY ${parent} ATTACH PARTITION ${table.name} ${bound}`,
    needs,
  }))
}

const addressesOf = (names: readonly string[], context: Context) =>
  names.flatMap((name) => {
    const found = context.find('table', name) ?? context.find('foreign table', name)
    return found ? [found.address] : []
  })

/** What the inline defaults need is needed by the table. */
const inlineNeeds = (table: Fact, context: Context) =>
  context
    .columnsOf(table.name)
    .filter((column) => text(column, 'generated') !== undefined || isInlineDefault(column, context))
    .flatMap((column) => context.defaultOf(column)?.needs ?? [])

const REPLICA: Readonly<Record<string, string>> = { full: 'FULL', nothing: 'NOTHING' }

function settingsOf(table: Fact): Item[] {
  const identity = REPLICA[text(table, 'replicaIdentity') ?? '']
  return [
    ...(identity === undefined ? [] : [`REPLICA IDENTITY ${identity}`]),
    ...(flag(table, 'rowSecurity') ? ['ENABLE ROW LEVEL SECURITY'] : []),
    ...(flag(table, 'forceRowSecurity') ? ['FORCE ROW LEVEL SECURITY'] : []),
  ].map((change) => ({
    stage: STAGE.policy,
    sql: `ALTER TABLE ONLY ${table.name} ${change}`,
    needs: [table.address],
  }))
}

export const table: Printer = (fact, context) => {
  const bound = isAttachedLater(fact, context) ? undefined : text(fact, 'partitionBound')
  const server = text(fact, 'server')
  const foreign =
    server === undefined ? '' : ` SERVER ${server}${foreignOptions(list(fact, 'tableOptions'))}`
  return [
    {
      stage: STAGE.table,
      sql: `${head(fact, context)}${body(fact, context)}${bound === undefined ? '' : ` ${bound}`}${tail(fact, context)}${foreign}`,
      makes: fact.address,
      needs: [...context.needs(fact), ...inlineNeeds(fact, context)],
    },
    ...attach(fact, context),
    ...context.columnsOf(fact.name).flatMap((column) => columnSettings(column, fact, context)),
    ...settingsOf(fact),
  ]
}
