import type { KindSpec } from '../kind-spec'
import { plain, sql } from '../traversal'
import { verbatimModel } from './model'
import { verbatimMigrate } from './verbatim.migrate'

/** Statements that look for themselves whether there is something to do. */
const GUARDS_ITSELF: ReadonlySet<string> = new Set(['DoStmt', 'CommentStmt'])

export const verbatimKind: KindSpec<'verbatim'> = {
  kind: 'verbatim',
  label: 'Other statement',
  scope: 'model',
  model: verbatimModel,
  spaces: [],
  attributes: {
    statement: sql('Statement', 'statement'),
    tag: plain('Sort'),
    provides: plain('Provides'),
    needs: plain('Needs'),
  },
  mentions: ({ needs, provides }) => ({ needs, provides, complete: true }),
  opaqueSchemas: ({ provides }) =>
    provides
      .flatMap((key) => /^[a-z ]+:(?:"((?:[^"]|"")+)"|([^".]+))\./.exec(key)?.slice(1) ?? [])
      .flatMap((schema) => schema?.replaceAll('""', '"') ?? []),
  print: ({ id, statement, tag }) => [
    {
      record: id,
      section: 'other statements',
      sql: statement,
      ...(GUARDS_ITSELF.has(tag) ? { again: statement } : {}),
    },
  ],
  migrate: verbatimMigrate,
}
