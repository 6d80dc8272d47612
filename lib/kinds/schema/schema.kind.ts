import { ownerOf } from '@/lib/sql/ast/role'
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'
import type { KindSpec } from '../kind-spec'
import { plain } from '../traversal'
import { schemaModel } from './model'
import { schemaMigrate } from './schema.migrate'

/** Every database has it from the start. */
const BUILT_IN = 'public'

export const schemaKind: KindSpec<'schema'> = {
  kind: 'schema',
  label: 'Schema',
  scope: 'model',
  model: schemaModel,
  spaces: [{ space: 'schema', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers: {
    CreateSchemaStmt(node, context) {
      const owner = node.authrole ? ownerOf(node.authrole) : null
      const name = clipName(node.schemaname ?? owner ?? '')
      if (name === '') context.keep('only whoever runs it knows the name of this schema')
      const found = context.find('schema', undefined, name)
      if (found && (node.if_not_exists || name === BUILT_IN)) {
        context.skip(`schema "${name}" exists already`)
      }
      if (found) context.refuse(`schema "${name}" exists already`)
      if (name.startsWith('pg_')) {
        context.refuse(`schema "${name}" cannot be made: PostgreSQL reserves names with pg_`)
      }
      context.add('schema', null, { name, owner, comment: null })
    },
  },
  print: (record) =>
    record.name === BUILT_IN
      ? []
      : [
          {
            record: record.id,
            section: 'schemas',
            sql: `CREATE SCHEMA ${quoteIdent(record.name)}`,
            again: `CREATE SCHEMA IF NOT EXISTS ${quoteIdent(record.name)}`,
          },
        ],
  phrase: (record) => `SCHEMA ${quoteIdent(record.name)}`,
  migrate: schemaMigrate,
}
