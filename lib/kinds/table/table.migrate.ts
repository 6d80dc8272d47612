import { quoteIdent } from '@/lib/sql/lex/identifier'
import { byAttribute, foreignOptionChanges, optionChanges } from '../by-attribute'
import type { Id } from '../common'
import type { RecordOf } from '../kind-map'
import type { Alter, AlterStatement, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'
import { copyRows } from './table.copy'

type Table = RecordOf<'table'>

const head = ({ is, after }: Pick<Alter<'table'>, 'is' | 'after'>) =>
  `ALTER TABLE ${after.name(is.id)}`

const leave = (table: Table, parent: Id, name: string, context: PrintContext) =>
  table.bound === null
    ? `ALTER TABLE ${name} NO INHERIT ${context.name(parent)}`
    : `ALTER TABLE ${context.name(parent)} DETACH PARTITION ${name}`

const join = (table: Table, parent: Id, context: PrintContext) =>
  table.bound === null
    ? `ALTER TABLE ${context.name(table.id)} INHERIT ${context.name(parent)}`
    : `ALTER TABLE ONLY ${context.name(parent)} ATTACH PARTITION ${context.name(table.id)} ${table.bound}`

/** Leaves the parents that it has no more, joins those that it has now; with another bound it does both. */
function parents({ was, is, changed, after, origin }: Alter<'table'>): AlterStatement[] {
  const bound = changed.has('bound')
  const gone = was.parents.filter((id) => bound || !is.parents.includes(id))
  const added = is.parents.filter((id) => bound || !was.parents.includes(id))
  const columns = (id: Id) => after.children(id, 'column').map((column) => column.id)
  return [
    ...gone.map((id) => ({
      sql: leave(was, id, origin.name(is.id), origin),
      attributes: [],
      first: true,
    })),
    ...added.map((id) => ({
      sql: join(is, id, after),
      attributes: ['parents', 'bound'],
      after: [id, ...columns(id), ...columns(is.id)],
    })),
  ]
}

function rowSecurity(change: Alter<'table'>): AlterStatement[] {
  const words = change.is.rowSecurity ? 'ENABLE' : 'DISABLE'
  return [
    {
      sql: `${head(change)} ${words} ROW LEVEL SECURITY`,
      attributes: ['rowSecurity'],
      section: 'row security',
    },
  ]
}

function forceRowSecurity(change: Alter<'table'>): AlterStatement[] {
  const words = change.is.forceRowSecurity ? 'FORCE' : 'NO FORCE'
  return [
    {
      sql: `${head(change)} ${words} ROW LEVEL SECURITY`,
      attributes: ['forceRowSecurity'],
      section: 'row security',
    },
  ]
}

function replicaIdentity(change: Alter<'table'>): AlterStatement[] {
  const { is, again, after, origin } = change
  const line = `ALTER TABLE ONLY ${after.name(is.id)} REPLICA IDENTITY`
  const identity = is.replicaIdentity
  const index = typeof identity === 'string' ? null : identity.index
  const words =
    typeof identity === 'string'
      ? identity.toUpperCase()
      : `USING INDEX ${after.ident(identity.index)}`
  const set: AlterStatement = {
    sql: `${line} ${words}`,
    attributes: ['replicaIdentity'],
    needs: index ? [index] : [],
  }
  if (!again.has('replicaIdentity')) return [set]
  const free = `ALTER TABLE ONLY ${origin.name(is.id)} REPLICA IDENTITY DEFAULT`
  return [{ sql: free, attributes: [], first: true }, set]
}

function foreign({ was, is, after }: Alter<'table'>) {
  if (!was.foreign || !is.foreign || was.foreign.server !== is.foreign.server)
    return { anew: 'a table cannot change the server that it is on' }
  const line = `ALTER FOREIGN TABLE ${after.name(is.id)}`
  return foreignOptionChanges(line, was.foreign.options, is.foreign.options)
}

export const tableMigrate: MigrateSpec<'table'> = {
  section: 'tables',
  drops: 'last',
  loses: (table) => (table.foreign ? null : 'its rows'),
  anew: 'aside',
  repeats: new Set(['replicaIdentity']),
  alter: byAttribute({
    unlogged: (change) => [`${head(change)} SET ${change.is.unlogged ? 'UNLOGGED' : 'LOGGED'}`],
    parents,
    bound: (change) => (change.changed.has('parents') ? [] : parents(change)),
    ofType: (change) =>
      change.is.ofType === null
        ? [`${head(change)} NOT OF`]
        : [`${head(change)} OF ${change.is.ofType}`],
    foreign,
    accessMethod: (change) => [
      `${head(change)} SET ACCESS METHOD ${change.is.accessMethod ? quoteIdent(change.is.accessMethod) : 'DEFAULT'}`,
    ],
    tablespace: (change) => [
      `${head(change)} SET TABLESPACE ${quoteIdent(change.is.tablespace ?? 'pg_default')}`,
    ],
    options: (change) => optionChanges(head(change), change.was.options, change.is.options),
    rowSecurity,
    forceRowSecurity,
    replicaIdentity,
  }),
  copy: copyRows,
}
