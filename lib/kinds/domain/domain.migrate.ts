import { quoteIdent } from '@/lib/sql/lex/identifier'
import { makeObjectName } from '../auto-name'
import { byAttribute } from '../by-attribute'
import type { Alter, MigrateSpec } from '../migrate-spec'

/** Since this version NOT NULL of a domain has a name that can be chosen. */
const NAMED_SINCE = 17

function notNull({ was, is, after }: Alter<'domain'>): string[] {
  const head = `ALTER DOMAIN ${after.name(is.id)}`
  const name = (record: typeof was) =>
    record.notNull?.name ?? makeObjectName(record.name, null, 'not_null')
  if (!is.notNull) return [`${head} DROP NOT NULL`]
  if (was.notNull) {
    if (name(was) === name(is)) return []
    return [`${head} RENAME CONSTRAINT ${quoteIdent(name(was))} TO ${quoteIdent(name(is))}`]
  }
  return is.notNull.name === null || after.version < NAMED_SINCE
    ? [`${head} SET NOT NULL`]
    : [`${head} ADD CONSTRAINT ${quoteIdent(is.notNull.name)} NOT NULL`]
}

export const domainMigrate: MigrateSpec<'domain'> = {
  section: 'types',
  drops: 'last',
  anew: 'aside',
  repeats: new Set(['default']),
  alter: byAttribute({
    default: ({ was, is, again, after, origin }) => {
      const head = `ALTER DOMAIN ${after.name(is.id)}`
      const lets = again.has('default') && was.default !== null
      const drop = {
        sql: `ALTER DOMAIN ${origin.name(is.id)} DROP DEFAULT`,
        attributes: [],
        first: true,
      }
      const set = is.default === null ? `${head} DROP DEFAULT` : `${head} SET DEFAULT ${is.default}`
      return lets ? [drop, set] : [set]
    },
    notNull,
  }),
}
