import { clipName, MAX_NAME_BYTES, quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { makeObjectName } from '../auto-name'
import { byAttribute, foreignOptionChanges, optionChanges } from '../by-attribute'
import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { Alter, AlterStatement, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'
import { alterSequence, DEFAULT_SEQUENCE } from '../sequence-options'
import { backToParent, inheritedFrom } from './column.inherit'
import { convert } from './convert'

type Column = RecordOf<'column'>
type Change = Alter<'column'>

/** Since these versions PostgreSQL … */
const NAMES_NOT_NULL = 18
const SETS_EXPRESSION = 17

const tableOf = ({ parent }: Column, context: PrintContext) => (parent ? context.name(parent) : '')
const tableName = ({ parent }: Column, context: PrintContext) => {
  const table = parent ? context.get(parent) : undefined
  return table && 'name' in table ? table.name : ''
}
const head = (change: Change) => `ALTER TABLE ${tableOf(change.is, change.after)}`
const alter = (change: Change, words: string) =>
  `${head(change)} ALTER COLUMN ${change.after.ident(change.is.id)} ${words}`

const dropDefault = ({ is, origin }: Change): AlterStatement => ({
  sql: `ALTER TABLE ${tableOf(is, origin)} ALTER COLUMN ${origin.ident(is.id)} DROP DEFAULT`,
  attributes: [],
  first: true,
})

/** A parent's change reaches it by itself. */
function comesFromParent({ was, is, before, after }: Change, attribute: keyof Column): boolean {
  const [old, now] = [inheritedFrom(was, before), inheritedFrom(is, after)]
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return (
    old !== null &&
    now !== null &&
    old.id === now.id &&
    same(old[attribute], was[attribute]) &&
    same(now[attribute], is[attribute])
  )
}

function type(change: Change): AlterStatement[] {
  const { was, is, after, again } = change
  if (comesFromParent(change, 'type')) return []
  const collation = is.collation ? ` COLLATE ${is.collation}` : ''
  const using = convert(was.type, is.type, after.ident(is.id), again.has('type'))
  const words = `TYPE ${after.type(is.type)}${collation}${using === null ? '' : ` USING ${using}`}`
  const table = is.parent ? after.get(is.parent) : undefined
  const foreign = after.is(table, 'table') && table.foreign !== null
  const sql = alter(change, foreign ? words.replace(/ USING .*$/, '') : words)
  return [
    ...(was.default !== null && !was.inherited ? [dropDefault(change)] : []),
    { sql, attributes: ['type', 'collation'] },
    ...(is.default !== null && was.default !== null
      ? [{ sql: alter(change, `SET DEFAULT ${is.default}`), attributes: ['default'] }]
      : []),
  ]
}

function defaults(change: Change): AlterStatement[] {
  const { was, is, again, changed } = change
  // With a new type the default was set anew already; an identity takes its place otherwise.
  if (
    changed.has('type') &&
    was.default !== null &&
    is.default !== null &&
    !comesFromParent(change, 'type')
  )
    return []
  if (comesFromParent(change, 'default')) return []
  const set = is.default === null ? 'DROP DEFAULT' : `SET DEFAULT ${is.default}`
  const statement = { sql: alter(change, set), attributes: ['default'] }
  if (again.has('default'))
    return is.default === null ? [dropDefault(change)] : [dropDefault(change), statement]
  return [statement]
}

const notNullName = (column: Column, table: string) =>
  column.notNull?.name ?? makeObjectName(table, column.name, 'not_null')

function constraintChanges(change: Change): string[] {
  const { was, is, after } = change
  const table = tableName(is, after)
  const [from, to] = [notNullName(was, table), notNullName(is, table)]
  const out: string[] = []
  if (from !== to)
    out.push(`${head(change)} RENAME CONSTRAINT ${quoteIdent(from)} TO ${quoteIdent(to)}`)
  if (was.notNull?.noInherit !== is.notNull?.noInherit)
    out.push(
      `${head(change)} ALTER CONSTRAINT ${quoteIdent(to)} ${is.notNull?.noInherit ? 'NO INHERIT' : 'INHERIT'}`,
    )
  if (was.notNull?.notValid && !is.notNull?.notValid)
    out.push(`${head(change)} VALIDATE CONSTRAINT ${quoteIdent(to)}`)
  return out
}

function notNull(change: Change): string[] {
  const { was, is, after } = change
  if (comesFromParent(change, 'notNull')) return []
  if (!is.notNull) return [alter(change, 'DROP NOT NULL')]
  const becomesNotValid = is.notNull.notValid && !was.notNull?.notValid
  if (was.notNull && !becomesNotValid)
    return after.version >= NAMES_NOT_NULL ? constraintChanges(change) : []
  const plain = is.notNull.name === null && !is.notNull.noInherit && !is.notNull.notValid
  const drop = was.notNull ? [alter(change, 'DROP NOT NULL')] : []
  if (plain || after.version < NAMES_NOT_NULL) return [...drop, alter(change, 'SET NOT NULL')]
  const name = quoteIdent(notNullName(is, tableName(is, after)))
  const tail = `${is.notNull.noInherit ? ' NO INHERIT' : ''}${is.notNull.notValid ? ' NOT VALID' : ''}`
  return [...drop, `${head(change)} ADD CONSTRAINT ${name} NOT NULL ${after.ident(is.id)}${tail}`]
}

function generated(change: Change) {
  const { was, is, again, after } = change
  if (!is.generated) {
    if (was.generated?.stored) return [alter(change, 'DROP EXPRESSION')]
    return { anew: 'a virtual column holds no values that could be kept' }
  }
  if (!was.generated) return { anew: 'PostgreSQL cannot turn a column into a generated one' }
  const inPlace =
    after.version >= SETS_EXPRESSION &&
    was.generated.stored &&
    is.generated.stored &&
    again.size === 0
  return inPlace
    ? [alter(change, `SET EXPRESSION AS (${is.generated.expression})`)]
    : { anew: 'PostgreSQL cannot change how it is generated in place' }
}

/** Of a table that was moved aside: its own name has the ending by now, what was made from its name has not. */
const OLD = '_old'
const ASIDE = /_lintel_old\d*$/
const notNullNameBefore = (column: Column, context: PrintContext) =>
  notNullName(column, tableName(column, context).replace(ASIDE, ''))
const sequenceBefore = (column: Column, context: PrintContext) =>
  sequenceOf(column, tableName(column, context).replace(ASIDE, ''))

const sequenceOf = (column: Column, table: string) =>
  column.identity?.sequence ?? makeObjectName(table, column.name, 'seq')

function addIdentity(change: Change): AlterStatement[] {
  const { was, is, after } = change
  const { always, sequence, options } = is.identity ?? {
    always: true,
    sequence: null,
    options: DEFAULT_SEQUENCE,
  }
  const clauses = alterSequence({ type: null, options: DEFAULT_SEQUENCE }, { type: null, options })
  if (sequence && is.parent)
    clauses.unshift(`SEQUENCE NAME ${after.nameBeside(is.parent, sequence)}`)
  const words = clauses.length > 0 ? ` (${clauses.join(' ')})` : ''
  const table = tableOf(is, after)
  const column = after.ident(is.id)
  const counter = `pg_get_serial_sequence(${quoteLiteral(table)}, ${quoteLiteral(is.name)})`
  const say = (sql: string): AlterStatement => ({ sql, attributes: ['identity'] })
  return [
    ...(was.default === null || change.changed.has('type')
      ? []
      : [say(alter(change, 'DROP DEFAULT'))]),
    say(alter(change, `ADD GENERATED ${always ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY${words}`)),
    say(
      `SELECT setval(${counter}, max(${column})) FROM ${table} HAVING max(${column}) IS NOT NULL`,
    ),
  ]
}

function identity(change: Change): (string | AlterStatement)[] {
  const { was, is, after } = change
  if (!was.identity) return addIdentity(change)
  if (!is.identity) return [alter(change, 'DROP IDENTITY')]
  const out: string[] = []
  const table = tableName(is, after)
  const [from, to] = [sequenceOf(was, table), sequenceOf(is, table)]
  if (from !== to && is.parent)
    out.push(`ALTER SEQUENCE ${after.nameBeside(is.parent, from)} RENAME TO ${quoteIdent(to)}`)
  const words: string[] = []
  if (was.identity.always !== is.identity.always)
    words.push(`SET GENERATED ${is.identity.always ? 'ALWAYS' : 'BY DEFAULT'}`)
  const sort = { type: null }
  const numbers = alterSequence(
    { ...sort, options: was.identity.options },
    { ...sort, options: is.identity.options },
  )
  words.push(...numbers.map((clause) => (clause.startsWith('RESTART') ? clause : `SET ${clause}`)))
  if (words.length > 0) out.push(alter(change, words.join(' ')))
  return out
}

const own =
  (attribute: 'storage' | 'compression' | 'statistics', words: (column: Column) => string) =>
  (change: Change) =>
    comesFromParent(change, attribute) ? [] : [alter(change, words(change.is))]

const isPartition = ({ parent }: Column, context: PrintContext): boolean => {
  const table = parent ? context.get(parent) : undefined
  return context.is(table, 'table') && table.bound !== null
}

function comesAlong(
  column: Column,
  after: PrintContext,
  before: PrintContext & { has(id: Id): boolean },
): boolean {
  const parent = inheritedFrom(column, after)
  if (!parent?.parent || !column.parent || before.has(parent.id)) return false
  const was = before.has(column.parent) ? before.get(column.parent) : undefined
  return before.is(was, 'table') && was.bound !== null && was.parents.includes(parent.parent)
}

/** What an inherited column says otherwise than its parent goes back to what the parent says. */
function drop(column: Column, context: PrintContext, goes: (id: Id) => boolean): string[] {
  const line = `ALTER TABLE ${tableOf(column, context)}`
  const parent = inheritedFrom(column, context)
  if (parent && goes(parent.id) && isPartition(column, context)) return []
  if (!column.inherited) return [`${line} DROP COLUMN ${context.ident(column.id)}`]
  return backToParent(column, context).map(
    (words) => `${line} ALTER COLUMN ${context.ident(column.id)} ${words}`,
  )
}

export const columnMigrate: MigrateSpec<'column'> = {
  section: 'tables',
  drops: 'last',
  loses: (column) => (column.generated || column.inherited ? null : 'its values'),
  repeats: new Set(['type', 'default', 'collation']),
  alter: byAttribute(
    [
      ['generated', generated],
      // Gone before the column may be null, there only once it may not.
      ['identity', (change) => (change.is.identity ? [] : identity(change))],
      ['type', type],
      ['collation', (change) => (change.changed.has('type') ? [] : type(change))],
      ['default', (change) => (change.is.identity && !change.was.identity ? [] : defaults(change))],
      ['notNull', notNull],
      ['identity', (change) => (change.is.identity ? identity(change) : [])],
      [
        'storage',
        own('storage', ({ storage }) => `SET STORAGE ${(storage ?? 'default').toUpperCase()}`),
      ],
      [
        'compression',
        own(
          'compression',
          ({ compression }) =>
            `SET COMPRESSION ${compression ? quoteIdent(compression) : 'DEFAULT'}`,
        ),
      ],
      ['statistics', own('statistics', ({ statistics }) => `SET STATISTICS ${statistics ?? -1}`)],
      [
        'options',
        (change) =>
          optionChanges(alter(change, '').trimEnd(), change.was.options, change.is.options),
      ],
      [
        'foreignOptions',
        ({ was, is, after }) =>
          foreignOptionChanges(
            `ALTER FOREIGN TABLE ${tableOf(is, after)} ALTER COLUMN ${after.ident(is.id)}`,
            was.foreignOptions,
            is.foreignOptions,
          ),
      ],
      ['inherited', () => []],
    ],
    ({ changed }) => changed.has('type') || changed.has('collation'),
  ),
  // A partition gets it with its parent.
  add: (column, clause, context, before) =>
    comesAlong(column, context, before)
      ? ''
      : `ALTER TABLE ${tableOf(column, context)} ADD COLUMN ${clause}`,
  drop,
  rename: (column, name, context) =>
    `ALTER TABLE ${tableOf(column, context)} RENAME COLUMN ${context.ident(column.id)} TO ${quoteIdent(name)}`,
  giveUpNames: (column, context, wanted) => {
    const table = tableOf(column, context)
    const old = (name: string) => quoteIdent(clipName(name, MAX_NAME_BYTES - OLD.length) + OLD)
    const own = column.inherited ? null : column.notNull && notNullNameBefore(column, context)
    const sequence = column.identity && sequenceBefore(column, context)
    return [
      ...(own && wanted(own) && context.version >= NAMES_NOT_NULL
        ? [`ALTER TABLE ${table} RENAME CONSTRAINT ${quoteIdent(own)} TO ${old(own)}`]
        : []),
      ...(sequence && wanted(sequence)
        ? [`ALTER SEQUENCE ${context.nameBeside(column.id, sequence)} RENAME TO ${old(sequence)}`]
        : []),
    ]
  },
  makes: (column, context) =>
    column.identity ? [sequenceOf(column, tableName(column, context))] : [],
}
