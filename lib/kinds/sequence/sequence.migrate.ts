import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { Alter, MigrateSpec } from '../migrate-spec'
import { alterSequence } from '../sequence-options'

function options({ was, is, changed, after }: Alter<'sequence'>): string[] {
  const clauses = alterSequence(was, is)
  if (changed.has('type')) clauses.unshift(`AS ${after.type(is.type ?? 'bigint')}`)
  return [`ALTER SEQUENCE ${after.name(is.id)} ${clauses.join(' ')}`]
}

export const sequenceMigrate: MigrateSpec<'sequence'> = {
  section: 'sequences',
  drops: 'last',
  loses: 'the number that it has reached',
  repeats: new Set(['ownedBy']),
  alter: byAttribute({
    type: options,
    options: (change) => (change.changed.has('type') ? [] : options(change)),
    unlogged: ({ is, after }) => [
      `ALTER SEQUENCE ${after.name(is.id)} SET ${is.unlogged ? 'UNLOGGED' : 'LOGGED'}`,
    ],
    ownedBy: ({ is, again, after, origin }) => {
      const head = `ALTER SEQUENCE ${after.name(is.id)} OWNED BY`
      if (is.ownedBy === null)
        return [{ sql: `${head} NONE`, attributes: [], section: 'privileges' }]
      const first = again.has('ownedBy')
      const free = {
        sql: `ALTER SEQUENCE ${origin.name(is.id)} OWNED BY NONE`,
        attributes: [],
        first,
      }
      const column = after.get(is.ownedBy)
      const target = `${column.parent ? after.name(column.parent) : ''}.${after.ident(column.id)}`
      const tie = {
        sql: `${head} ${target}`,
        attributes: ['ownedBy'],
        section: 'privileges' as const,
      }
      return first ? [free, tie] : [tie]
    },
  }),
  // It goes on where the column that it counts for has got to.
  settle: (record, context, before) => {
    const { ownedBy } = record
    const column = ownedBy !== null && before.has(ownedBy) ? context.get(ownedBy) : undefined
    if (!column?.parent) return []
    const [table, name] = [context.name(column.parent), context.ident(column.id)]
    const sequence = quoteLiteral(context.name(record.id))
    return [
      `SELECT setval(${sequence}, max(${name})) FROM ${table} HAVING max(${name}) IS NOT NULL`,
    ]
  },
  // It goes where its table goes.
  move: (record, schema, context) =>
    record.ownedBy === null
      ? `ALTER SEQUENCE ${context.name(record.id)} SET SCHEMA ${quoteIdent(schema)}`
      : '',
  // It goes with its column.
  drop: (record, context, goes) =>
    record.ownedBy !== null && goes(record.ownedBy)
      ? []
      : [`DROP SEQUENCE ${context.name(record.id)}`],
}
