import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

const isOlder = (version: string, than: string) =>
  version.localeCompare(than, 'en', { numeric: true }) < 0

export const extensionMigrate: MigrateSpec<'extension'> = {
  section: 'extensions',
  drops: 'last',
  loses: 'everything that it brought along',
  alter: byAttribute({
    schema: ({ is }) => [
      `ALTER EXTENSION ${quoteIdent(is.name)} SET SCHEMA ${quoteIdent(is.schema ?? 'public')}`,
    ],
    // Extensions have scripts that lead forwards only.
    version: ({ was, is }) =>
      is.version === null || (was.version !== null && isOlder(is.version, was.version))
        ? []
        : [`ALTER EXTENSION ${quoteIdent(is.name)} UPDATE TO ${quoteLiteral(is.version)}`],
  }),
}
