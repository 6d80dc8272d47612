/** What stands outside of schemas: roles, extensions, foreign servers, replication, rights by default. */

import type { Fact } from '@/lib/catalog/fact'
import { grantsFrom, rightsOf } from '@/lib/catalog/script/common'
import type { Context, Printer } from '@/lib/catalog/script/context'
import {
  flag,
  foreignOptions,
  type Item,
  list,
  literal,
  STAGE,
  text,
} from '@/lib/catalog/script/item'

const made = (stage: number, fact: Fact, sql: string, needs: string[] = []): Item => ({
  stage,
  sql,
  makes: fact.address,
  needs,
})

const ROLE_FLAGS = ['superuser', 'createdb', 'createrole', 'login', 'replication', 'bypassrls']

export const role: Printer = (fact) => {
  const limit = text(fact, 'connectionLimit')
  const until = text(fact, 'validUntil')
  const options = [
    ...ROLE_FLAGS.filter((name) => flag(fact, name)).map((name) => name.toUpperCase()),
    ...(fact.values.inherit === false ? ['NOINHERIT'] : []),
    ...(limit === undefined || limit === '-1' ? [] : [`CONNECTION LIMIT ${limit}`]),
    ...(until === undefined ? [] : [`VALID UNTIL ${literal(until)}`]),
  ]
  return [
    made(STAGE.role, fact, [`CREATE ROLE ${fact.name}`, ...options].join(' ')),
    ...list(fact, 'settings').map((entry) => {
      const at = entry.indexOf('=')
      return {
        stage: STAGE.schema,
        sql: `ALTER ROLE ${fact.name} SET ${entry.slice(0, at)} TO ${literal(entry.slice(at + 1))}`,
        needs: [fact.address],
      }
    }),
    ...list(fact, 'memberOf').map((entry) => ({
      stage: STAGE.schema,
      sql: membership(entry, fact.name),
      needs: [fact.address],
    })),
  ]
}

function membership(entry: string, member: string): string {
  const [, group = entry, rest = ''] = /^(.*?)((?: (?:ADMIN|NOINHERIT|NOSET))*)$/.exec(entry) ?? []
  const options = [
    ...(rest.includes(' ADMIN') ? ['ADMIN OPTION'] : []),
    ...(rest.includes(' NOINHERIT') ? ['INHERIT FALSE'] : []),
    ...(rest.includes(' NOSET') ? ['SET FALSE'] : []),
  ]
  return `GRANT ${group} TO ${member}${options.length === 0 ? '' : ` WITH ${options.join(', ')}`}`
}

/** `public` is there from the start, in the form that the version gives it. */
const initialPublic = (version: number) =>
  version >= 150000
    ? ['PUBLIC:USAGE', 'pg_database_owner:CREATE', 'pg_database_owner:USAGE']
    : ['PUBLIC:CREATE', 'PUBLIC:USAGE']

export const schema: Printer = (fact, context) =>
  fact.name === 'public'
    ? publicSchema(fact, context)
    : [made(STAGE.schema, fact, `CREATE SCHEMA ${fact.name}`)]

function publicSchema(fact: Fact, context: Context): Item[] {
  const owner = text(fact, 'owner') ?? ''
  const first = context.version >= 150000 ? 'pg_database_owner' : context.ourselves
  const initial = initialPublic(context.version)
    .concat(context.version >= 150000 ? [] : [`${owner}:CREATE`, `${owner}:USAGE`])
    .map((entry) => entry.replace(/^pg_database_owner:/, `${owner}:`))
  const grants = grantsFrom(initial, rightsOf(fact), 'SCHEMA public')
  return [
    ...(owner === first ? [] : [`ALTER SCHEMA public OWNER TO ${owner}`]),
    ...grants,
    ...(fact.values.comment === undefined ? ['COMMENT ON SCHEMA public IS NULL'] : []),
  ].map((sql) => ({ stage: STAGE.schema, sql, needs: [] }))
}

export const extension: Printer = (fact) => [
  made(
    STAGE.extension,
    fact,
    `CREATE EXTENSION IF NOT EXISTS ${fact.name} WITH SCHEMA ${text(fact, 'schema')} CASCADE`,
  ),
]

export const wrapper: Printer = (fact, context) => {
  const optional = (word: string, attribute: string) => {
    const name = text(fact, attribute)
    return name === undefined ? '' : ` ${word} ${name}`
  }
  return [
    made(
      STAGE.foreign,
      fact,
      `CREATE FOREIGN DATA WRAPPER ${fact.name}${optional('HANDLER', 'handler')}${optional('VALIDATOR', 'validator')}${foreignOptions(list(fact, 'options'))}`,
      context.needs(fact),
    ),
  ]
}

export const server: Printer = (fact, context) => {
  const optional = (word: string, attribute: string) => {
    const value = text(fact, attribute)
    return value === undefined ? '' : ` ${word} ${literal(value)}`
  }
  return [
    made(
      STAGE.foreign,
      fact,
      `CREATE SERVER ${fact.name}${optional('TYPE', 'type')}${optional('VERSION', 'version')} FOREIGN DATA WRAPPER ${text(fact, 'wrapper')}${foreignOptions(list(fact, 'options'))}`,
      context.needs(fact),
    ),
  ]
}

export const userMapping: Printer = (fact, context) => [
  made(
    STAGE.foreign,
    fact,
    `CREATE USER MAPPING FOR ${fact.name.slice((fact.parent?.length ?? 0) + 1)} SERVER ${fact.parent}${foreignOptions(list(fact, 'options'))}`,
    context.needs(fact),
  ),
]

function published(fact: Fact): string {
  if (flag(fact, 'allTables')) return ' FOR ALL TABLES'
  const parts = [
    ...list(fact, 'tables').map((table) => `TABLE ${table}`),
    ...list(fact, 'schemas').map((name) => `TABLES IN SCHEMA ${name}`),
  ]
  return parts.length === 0 ? '' : ` FOR ${parts.join(', ')}`
}

const OPERATIONS = ['insert', 'update', 'delete', 'truncate']

export const publication: Printer = (fact) => {
  const operations = OPERATIONS.filter((name) => flag(fact, name)).join(', ')
  const options = [
    ...(operations === OPERATIONS.join(', ') ? [] : [`publish = ${literal(operations)}`]),
    ...(flag(fact, 'viaRoot') ? ['publish_via_partition_root = true'] : []),
    ...(text(fact, 'generatedColumns') === 's' ? ['publish_generated_columns = stored'] : []),
  ]
  return [
    made(
      STAGE.publication,
      fact,
      `CREATE PUBLICATION ${fact.name}${published(fact)}${options.length === 0 ? '' : ` WITH (${options.join(', ')})`}`,
    ),
  ]
}

export const subscription: Printer = (fact) => [
  made(
    STAGE.publication,
    fact,
    `CREATE SUBSCRIPTION ${fact.name} CONNECTION ${literal(text(fact, 'connection') ?? '')} PUBLICATION ${list(fact, 'publications').join(', ')} WITH (connect = false, slot_name = ${text(fact, 'slot') ?? 'NONE'}, synchronous_commit = ${literal(text(fact, 'synchronousCommit') ?? 'off')})`,
  ),
]

export const defaultPrivileges: Printer = (fact) => {
  const where = text(fact, 'schema')
  const alter = `ALTER DEFAULT PRIVILEGES FOR ROLE ${text(fact, 'role')}${where === undefined ? '' : ` IN SCHEMA ${where}`}`
  return grantsFrom(list(fact, 'base'), list(fact, 'grants'), text(fact, 'objects') ?? '').map(
    (sql) => ({
      stage: STAGE.defaultPrivileges,
      sql: `${alter} ${sql}`,
      needs: [],
    }),
  )
}

export const privileges: Printer = (fact) =>
  grantsFrom(list(fact, 'initial'), list(fact, 'grants'), fact.name).map((sql) => ({
    stage: STAGE.grant,
    sql,
    needs: [],
  }))

export const securityLabel: Printer = (fact) => [
  {
    stage: STAGE.comment,
    sql: `SECURITY LABEL FOR ${literal(text(fact, 'provider') ?? '')} ON ${(text(fact, 'object') ?? '').toUpperCase()} IS ${literal(text(fact, 'label') ?? '')}`,
    needs: [],
  },
]
