import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { byAttribute, entryChanges, optionChanges } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

export const viewMigrate: MigrateSpec<'view'> = {
  section: 'views',
  drops: 'first',
  exact: new Set(['columns']),
  alter: byAttribute({
    options: ({ was, is, after }) =>
      optionChanges(`ALTER VIEW ${after.name(is.id)}`, was.options, is.options),
    columnDefaults: ({ was, is, again, after }) => {
      if (again.size > 0) return { anew: 'what its defaults use is made anew' }
      return entryChanges(was.columnDefaults, is.columnDefaults, (column, entry) => {
        const change = entry ? `SET DEFAULT ${entry.default}` : 'DROP DEFAULT'
        return `ALTER VIEW ${after.name(is.id)} ALTER COLUMN ${quoteIdent(column)} ${change}`
      })
    },
    columnComments: ({ was, is, after }) =>
      entryChanges(was.columnComments, is.columnComments, (column, entry) => {
        const comment = entry ? quoteLiteral(entry.comment) : 'NULL'
        return `COMMENT ON COLUMN ${after.name(is.id)}.${quoteIdent(column)} IS ${comment}`
      }),
  }),
}
