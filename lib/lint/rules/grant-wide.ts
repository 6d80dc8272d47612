import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { objectRemove } from '@/lib/commands/object-remove'
import { objectSet } from '@/lib/commands/object-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { ALL } from '@/lib/kinds/privileges'
import { EVERYBODY } from '@/lib/sql/ast/role'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { isListed } from './lib/name-list'
import { isSensitive } from './lib/secret-names'

type Grant = AnyRecord & RecordOf<'grant' | 'default-privilege'>
type TableGrant = AnyRecord & RecordOf<'grant'>

const optionsSchema = z.strictObject({
  /** Roles that may do everything: names, with a star for the rest. */
  trusted: z.array(z.string()).default(['*admin*', '*owner*', '*migrat*', 'postgres']),
})

const READ_AND_WRITE = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
/** Rights that PostgreSQL itself gives to everybody. */
const USUAL: ReadonlySet<string> = new Set(['USAGE', 'EXECUTE'])
const REWRITES: ReadonlySet<string> = new Set(['UPDATE', 'DELETE', 'TRUNCATE', ALL])

const change = (grant: Grant, changes: Record<string, string[] | boolean>, title: string): Fix => ({
  title,
  safe: false,
  calls: () => [call(objectSet, { id: grant.id, changes })],
})

const remove = (grant: Grant): Fix => ({
  title: 'Take the rights away',
  safe: false,
  calls: () => [call(objectRemove, { id: grant.id })],
})

function subject(look: Look, grant: Grant): string {
  if (grant.kind === 'default-privilege') {
    return `new ${grant.objects}${grant.schema === null ? '' : ` in ${grant.schema}`}`
  }
  const owner = look.index.get(grant.parent)
  return owner ? look.name(owner) : 'the database'
}

/** What programs need at most: to read and write rows, to use what is in a schema. */
function fewer(look: Look, grant: Grant): string[] {
  const owner = look.index.get(grant.parent)
  const isSchema =
    owner?.kind === 'schema' || (grant.kind === 'default-privilege' && grant.objects === 'schemas')
  if (isSchema) return ['USAGE']
  const isSequence =
    owner?.kind === 'sequence' ||
    (grant.kind === 'default-privilege' && grant.objects === 'sequences')
  return isSequence ? ['USAGE', 'SELECT'] : READ_AND_WRITE
}

function judgePublic(look: Look, grant: Grant, report: Reporter): void {
  const wide = grant.privileges.filter((privilege) => !USUAL.has(privilege))
  if (wide.length === 0) return
  report({
    topic: 'public',
    attribute: 'grantee',
    message: `Everybody who can connect gets ${wide.join(', ')} on ${subject(look, grant)}. Give the rights to a role instead.`,
    actual: 'PUBLIC',
    fix: remove(grant),
  })
}

function judgeAll(look: Look, grant: Grant, report: Reporter): void {
  if (!grant.privileges.includes(ALL)) return
  const enough = fewer(look, grant)
  report({
    topic: 'all',
    attribute: 'privileges',
    message: `${grant.grantee} gets all rights on ${subject(look, grant)}, also those that no program needs, such as emptying a table or adding triggers. Give it ${enough.join(', ')}, or less.`,
    actual: ALL,
    expected: enough.join(', '),
    fix: change(grant, { privileges: enough }, `Give ${enough.join(', ')} only`),
  })
}

function judgeLog(look: Look, grant: TableGrant, report: Reporter): void {
  const table = look.index.get(grant.parent)
  if (table?.kind !== 'table' || tableFacts(look.index, table).role !== 'log') return
  const wide = grant.privileges.filter((privilege) => REWRITES.has(privilege))
  if (wide.length === 0) return
  const kept = wide.includes(ALL)
    ? ['SELECT', 'INSERT']
    : grant.privileges.filter((privilege) => !REWRITES.has(privilege))
  report({
    topic: 'log',
    attribute: 'privileges',
    message: `${grant.grantee} may change what stands in the log ${look.name(table)} (${wide.join(', ')}). Rows of a log are only added: give it SELECT and INSERT.`,
    actual: grant.privileges.join(', '),
    expected: 'SELECT, INSERT',
    fix:
      kept.length === 0
        ? remove(grant)
        : change(grant, { privileges: kept }, `Give ${kept.join(', ')} only`),
  })
}

/** The right to read becomes one on the other columns; the rest of the rights stays as it is. */
function readOthers(look: Look, grant: TableGrant, others: string[]): Fix {
  const rest = grant.privileges.includes(ALL)
    ? READ_AND_WRITE.slice(1)
    : grant.privileges.filter((privilege) => privilege !== 'SELECT')
  const attributes = { grantee: grant.grantee, privileges: ['SELECT'], columns: others }
  const add = call(objectAdd, {
    standard: givenFrom(look.profile),
    kind: 'grant',
    parent: grant.parent,
    attributes,
  })
  return {
    title: 'Let it read the other columns only',
    safe: false,
    calls: () =>
      rest.length === 0
        ? [call(objectSet, { id: grant.id, changes: { columns: others } })]
        : [call(objectSet, { id: grant.id, changes: { privileges: rest } }), add],
  }
}

function judgeColumns(look: Look, grant: TableGrant, report: Reporter): void {
  const reads = grant.privileges.includes('SELECT') || grant.privileges.includes(ALL)
  const table = look.index.get(grant.parent)
  if (!reads || grant.columns.length > 0 || table?.kind !== 'table') return
  const columns = look.index.childrenOf(table.id, 'column').map(({ name }) => name)
  const sensitive = columns.filter((name) => isSensitive(name))
  if (sensitive.length === 0) return
  const others = columns.filter((name) => !sensitive.includes(name))
  report({
    topic: 'columns',
    attribute: 'columns',
    message: `${grant.grantee} may read ${sensitive.join(', ')} of ${look.name(table)} with the rest. Give it SELECT on the other columns, or on a view without ${sensitive.length > 1 ? 'them' : 'it'}.`,
    expected: `SELECT (${others.join(', ')})`,
    fix: others.length > 0 ? readOthers(look, grant, others) : null,
  })
}

export const grantWide = objectRule({
  id: 'grant-wide',
  area: 'security',
  title: 'Roles get the rights that they need, and no more',
  why: 'A program with a hole in it can do what its role may do. Rights for all, for everybody, or on columns with secrets turn a small hole into the loss of all data.',
  topics: {
    all: 'Nobody but administrators gets all rights',
    public: 'Nothing is given to everybody',
    option: 'Roles do not pass rights on',
    log: 'Nobody may rewrite a log',
    columns: 'Columns with secrets are left out of the right to read',
  },
  options: optionsSchema,
  on: ['grant', 'default-privilege'],
  check(grant, look, report, { trusted }) {
    if (grant.revoked) return
    if (grant.grantee === EVERYBODY) {
      judgePublic(look, grant, report)
      return
    }
    const owner = look.index.get(grant.parent)
    const isOwner = owner !== undefined && 'owner' in owner && owner.owner === grant.grantee
    if (isOwner || isListed(trusted, grant.grantee)) return
    judgeAll(look, grant, report)
    if (grant.grantable) {
      report({
        topic: 'option',
        attribute: 'grantable',
        message: `${grant.grantee} may pass its rights on ${subject(look, grant)} on to others, so nobody knows who has them. Give them without GRANT OPTION.`,
        actual: 'WITH GRANT OPTION',
        fix: change(grant, { grantable: false }, 'Take the grant option away'),
      })
    }
    if (grant.kind !== 'grant') return
    judgeLog(look, grant, report)
    judgeColumns(look, grant, report)
  },
})
