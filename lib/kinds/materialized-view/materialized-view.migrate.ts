import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { byAttribute, entryChanges, optionChanges } from '../by-attribute'
import type { Alter, MigrateSpec } from '../migrate-spec'

const head = ({ is, after }: Pick<Alter<'materialized-view'>, 'is' | 'after'>) =>
  `ALTER MATERIALIZED VIEW ${after.name(is.id)}`

export const materializedViewMigrate: MigrateSpec<'materialized-view'> = {
  section: 'views',
  drops: 'first',
  exact: new Set(['columns']),
  alter: byAttribute({
    options: (change) => optionChanges(head(change), change.was.options, change.is.options),
    tablespace: (change) => [
      `${head(change)} SET TABLESPACE ${quoteIdent(change.is.tablespace ?? 'pg_default')}`,
    ],
    accessMethod: (change) => [
      `${head(change)} SET ACCESS METHOD ${quoteIdent(change.is.accessMethod ?? 'heap')}`,
    ],
    columnStatistics: (change) =>
      entryChanges(
        change.was.columnStatistics,
        change.is.columnStatistics,
        (column, entry) =>
          `${head(change)} ALTER COLUMN ${quoteIdent(column)} SET STATISTICS ${entry?.statistics ?? -1}`,
      ),
    columnComments: ({ was, is, after }) =>
      entryChanges(was.columnComments, is.columnComments, (column, entry) => {
        const comment = entry ? quoteLiteral(entry.comment) : 'NULL'
        return `COMMENT ON COLUMN ${after.name(is.id)}.${quoteIdent(column)} IS ${comment}`
      }),
    populated: ({ is, after }) => [
      `REFRESH MATERIALIZED VIEW ${after.name(is.id)}${is.populated ? '' : ' WITH NO DATA'}`,
    ],
  }),
}
