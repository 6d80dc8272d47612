/** Columns: what stands inside CREATE TABLE, and what only ALTER TABLE can say. */
import type { Fact } from '@/lib/catalog/fact'
import type { Context } from '@/lib/catalog/script/context'
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
import { sequenceOptions } from '@/lib/catalog/script/sequence'

export const isInherited = (column: Fact) =>
  column.values.inherited !== undefined && column.values.local === false

/**
 * A table that gets its parents only after it was made has all its columns for itself until then. So it is where the
 * order of columns, or what they say for themselves, is not what the parents would give.
 */
export function isAttachedLater(table: Fact, context: Context): boolean {
  const parents = list(table, 'parents')
  if (parents.length === 0) return false
  const columns = context.columnsOf(table.name)
  if (!startsWith(columns.map(localName), namesFrom(parents, context))) return true
  if (text(table, 'partitionBound') === undefined) {
    return columns.every((column) => column.values.local !== false)
  }
  return columns.some((column) => {
    const origin = isInherited(column) ? inheritedFrom(column, table, context) : undefined
    return (
      origin !== undefined &&
      text(column, 'notNullConstraint') !== text(origin, 'notNullConstraint')
    )
  })
}

const startsWith = (names: readonly string[], expected: readonly string[]) =>
  expected.every((name, i) => names[i] === name)

const namesFrom = (parents: readonly string[], context: Context) => [
  ...new Set(parents.flatMap((parent) => context.columnsOf(parent).map(localName))),
]

/** A default that needs objects of the user is said once these are there. */
export const isInlineDefault = (column: Fact, context: Context) =>
  (context.defaultOf(column)?.needs.filter((address) => !address.startsWith(`${TYPE}:`)).length ??
    0) <= 1

/** The object id of pg_type in every PostgreSQL. */
const TYPE = '1247'

function identity(column: Fact, context: Context): string {
  const kind = text(column, 'identity')
  if (kind === undefined) return ''
  const sequence = context.identityOf(column.name)
  const options = sequence ? ` (SEQUENCE NAME ${sequence.name} ${sequenceOptions(sequence)})` : ''
  return ` GENERATED ${kind.toUpperCase()} AS IDENTITY${options}`
}

function generated(column: Fact): string {
  const kind = text(column, 'generated')
  return kind === undefined
    ? ''
    : ` GENERATED ALWAYS AS (${text(column, 'expression')}) ${kind.toUpperCase()}`
}

function notNull(column: Fact, alone: boolean): string {
  if (!flag(column, 'notNull') || flag(column, 'notNullNotValid')) return ''
  if (column.values.notNullLocal === false && !alone) return ''
  const name = text(column, 'notNullConstraint')
  const constraint = name === undefined ? '' : ` CONSTRAINT ${name}`
  return `${constraint} NOT NULL${flag(column, 'notNullNoInherit') ? ' NO INHERIT' : ''}`
}

function columnDefault(column: Fact, context: Context): string {
  const value = text(column, 'default')
  return value === undefined || !isInlineDefault(column, context) ? '' : ` DEFAULT ${value}`
}

const collate = (column: Fact) => {
  const collation = text(column, 'collation')
  return collation === undefined ? '' : ` COLLATE ${collation}`
}

export const attributeDefinition = (column: Fact) =>
  `${localName(column)} ${text(column, 'type')}${collate(column)}`

/** `alone`: what is inherited is written as well, because the parents come later. */
export function columnDefinition(column: Fact, context: Context, alone = false): string {
  const own = alone && isInherited(column) ? '' : identity(column, context)
  return `${localName(column)} ${text(column, 'type')}${foreignOptions(list(column, 'foreignOptions'))}${collate(column)}${columnDefault(column, context)}${generated(column)}${own}${notNull(column, alone)}`
}

const STORAGE: Readonly<Record<string, string>> = {
  p: 'PLAIN',
  e: 'EXTERNAL',
  m: 'MAIN',
  x: 'EXTENDED',
}
const COMPRESSION: Readonly<Record<string, string>> = { p: 'pglz', l: 'lz4' }

/** What the parent's column says, for a column that is inherited and nothing else. */
function inheritedFrom(column: Fact, table: Fact, context: Context): Fact | undefined {
  return list(table, 'parents')
    .map((parent) => context.find('column', `${parent}.${localName(column)}`))
    .find((found) => found !== undefined)
}

/** What the table took over when it was made. */
const originOf = (column: Fact, table: Fact, context: Context) =>
  isInherited(column) && !isAttachedLater(table, context)
    ? inheritedFrom(column, table, context)
    : undefined

function defaultSetting(column: Fact, table: Fact, context: Context): Item[] {
  const value = text(column, 'default')
  const origin = originOf(column, table, context)
  const own = context.defaultOf(column)
  const said = origin && isInlineDefault(origin, context) ? text(origin, 'default') : undefined
  const inline = table.kind !== 'view' && isInlineDefault(column, context)
  if (origin ? value === said : value === undefined || inline) return []
  const change = value === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${value}`
  const word = table.kind === 'view' ? 'VIEW' : 'TABLE ONLY'
  return [
    {
      stage: STAGE.default,
      sql: `ALTER ${word} ${table.name} ALTER COLUMN ${localName(column)} ${change}`,
      ...(own ? { makes: own.address } : {}),
      needs: [table.address, ...(own?.needs ?? [])],
    },
  ]
}

export function columnSettings(column: Fact, table: Fact, context: Context): Item[] {
  const name = localName(column)
  const changes: string[] = []
  const alter = (change: string) => changes.push(`ALTER COLUMN ${name} ${change}`)
  const storage = text(column, 'storage')
  const compression = text(column, 'compression')
  if (storage !== undefined) alter(`SET STORAGE ${STORAGE[storage] ?? storage}`)
  if (compression !== undefined) alter(`SET COMPRESSION ${COMPRESSION[compression] ?? compression}`)
  if (text(column, 'statistics') !== undefined) {
    alter(`SET STATISTICS ${text(column, 'statistics')}`)
  }
  const options = list(column, 'options')
  if (options.length > 0) alter(`SET (${settings(options)})`)
  if (flag(column, 'notNullNotValid') && column.values.notNullLocal !== false) {
    changes.push(`ADD CONSTRAINT ${text(column, 'notNullConstraint')} NOT NULL ${name} NOT VALID`)
  }
  const origin = originOf(column, table, context)
  if (origin && flag(column, 'notNull') && !flag(origin, 'notNull'))
    changes.push(ownNotNull(column))
  return [
    ...changes.map((change) => ({
      stage: STAGE.columnSetting,
      // A constraint is for the children too, so those that inherit it follow.
      sql: `ALTER TABLE ${change.endsWith('NOT VALID') ? '' : 'ONLY '}${table.name} ${change}`,
      needs: [table.address],
    })),
    ...defaultSetting(column, table, context),
    ...validation(column, table, context),
  ]
}

/** A child that came later than a constraint that is not validated has it validated, because it was empty. */
function validation(column: Fact, table: Fact, context: Context): Item[] {
  const origin = isInherited(column) ? inheritedFrom(column, table, context) : undefined
  if (!origin || !flag(origin, 'notNullNotValid') || flag(column, 'notNullNotValid')) return []
  return [
    {
      stage: STAGE.default,
      sql: `ALTER TABLE ONLY ${table.name} VALIDATE CONSTRAINT ${text(column, 'notNullConstraint')}`,
      needs: [table.address],
    },
  ]
}

function ownNotNull(column: Fact): string {
  const name = text(column, 'notNullConstraint')
  return name === undefined
    ? `ALTER COLUMN ${localName(column)} SET NOT NULL`
    : `ADD CONSTRAINT ${name} NOT NULL ${localName(column)}`
}
