import { defElems } from '@/lib/sql/ast/def-elem'
import { constantText } from '@/lib/sql/ast/node'
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import type { KindSpec } from '../kind-spec'
import { optionallyNamed, visitSchema } from '../name-text'
import type { ReadContext } from '../read-context'
import { plain } from '../traversal'
import { extensionMigrate } from './extension.migrate'
import { extensionModel } from './model'

/** They choose their schema themselves and refuse another. */
const FIXED = new Set(['plpgsql', 'pg_cron', 'pgsodium', 'pg_graphql', 'pgmq', 'postgis_topology'])

/** Without a schema it goes where the search path points, unless it has a place of its own. */
function schemaFor(name: string, written: string | null, context: ReadContext): string | null {
  if (written === 'pg_catalog') return written
  if (written === null && FIXED.has(name)) return null
  const schema = context.schemaName(context.get(context.schemaFor(written ?? undefined)))
  return written ?? (schema === 'public' ? null : schema)
}

export const extensionKind: KindSpec<'extension'> = {
  kind: 'extension',
  label: 'Extension',
  scope: 'model',
  model: extensionModel,
  spaces: [{ space: 'extension', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    schema: optionallyNamed('Schema', visitSchema),
    version: plain('Version'),
    comment: plain('Comment'),
  },
  readers: {
    CreateExtensionStmt(node, context) {
      const name = node.extname ?? ''
      if (name === 'plpgsql' || context.find('extension', undefined, name)) {
        const message = `extension "${name}" exists already`
        if (node.if_not_exists || name === 'plpgsql') context.skip(message)
        context.refuse(message)
      }
      const given = defElems(node.options)
      const text = (option: string) =>
        constantText(given.find(({ defname }) => defname === option)?.arg)
      const schema = schemaFor(name, text('schema'), context)
      context.add('extension', null, { name, schema, version: text('new_version'), comment: null })
    },
    AlterExtensionStmt(node, context) {
      const record = context.locate('OBJECT_EXTENSION', { String: { sval: node.extname ?? '' } })
      if (!context.is(record, 'extension')) return
      const version = defElems(node.options).find(({ defname }) => defname === 'new_version')
      if (version) context.patch(record, { version: constantText(version.arg) })
      else context.skip('which version is the newest depends on the server')
    },
  },
  opaqueSchemas: ({ schema }) => (schema === null ? [] : [schema]),
  print(record) {
    const where = record.schema ? ` WITH SCHEMA ${quoteIdent(record.schema)}` : ''
    const version = record.version ? ` VERSION ${quoteLiteral(record.version)}` : ''
    const sql = `CREATE EXTENSION IF NOT EXISTS ${quoteIdent(record.name)}${where}${version} CASCADE`
    return [{ record: record.id, section: 'extensions', sql, again: sql }]
  },
  phrase: (record) => `EXTENSION ${quoteIdent(record.name)}`,
  migrate: extensionMigrate,
}
