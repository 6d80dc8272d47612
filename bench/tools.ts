/** The importers that are measured: each takes a whole script, and says how many objects it found. */
import { Parser as DbmlParser } from '@dbml/core'
import { loadModule, parseSync } from 'libpg-query'
import sqlParser from 'node-sql-parser'
import { parse } from 'pgsql-ast-parser'
import { deparse } from 'pgsql-deparser'
import { importSql } from '@/lib/sql/import'
import { splitSql } from '@/lib/sql/lex/split'
import { printDdl } from '@/lib/sql/print/print'
import { type Counts, count, countDocument, walk } from './counts'

export interface Measured {
  ms: number
  counts: Counts
}

type Tool = (sql: string) => Promise<Measured>

async function timed<T>(
  run: () => T | Promise<T>,
  counts: (value: T) => Counts,
): Promise<Measured> {
  const begin = performance.now()
  const value = await run()
  return { ms: performance.now() - begin, counts: counts(value) }
}

const statements = (sql: string) =>
  splitSql(sql)
    .filter(({ kind }) => kind === 'sql')
    .map(({ text }) => text)

const DBML_LISTS: Readonly<Record<string, string>> = {
  tables: 'table',
  fields: 'column',
  indexes: 'index',
  checks: 'constraint',
  refs: 'constraint',
  enums: 'enum',
}

const listsOf = (node: object): [string, object[]][] =>
  Object.entries(node).flatMap(([name, list]): [string, object[]][] => {
    const sort = DBML_LISTS[name]
    if (sort === undefined || !Array.isArray(list)) return []
    return [[sort, list.filter((item) => typeof item === 'object' && item !== null)]]
  })

const keysOf = (node: object) =>
  Object.entries(node).filter(([name, on]) => (name === 'pk' || name === 'unique') && on === true)

/** Its model is a graph with links back, so only its lists are followed. */
function sortsOfDbml(node: object): string[] {
  const below = listsOf(node).flatMap(([sort, list]) =>
    list.flatMap((item) => [sort, ...sortsOfDbml(item)]),
  )
  return [...keysOf(node).map(() => 'constraint'), ...below]
}

const countDbml = (database: { schemas: readonly object[] }): Counts =>
  count(database.schemas.flatMap(sortsOfDbml))

const COLUMN_CONSTRAINTS = ['primary_key', 'unique', 'check', 'reference_definition']

const tools: Readonly<Record<string, Tool>> = {
  'libpg-query': async (sql) => {
    await loadModule()
    const list = statements(sql)
    return timed(
      () => {
        for (const statement of list) parseSync(statement)
      },
      () => ({}),
    )
  },
  lintel: async (sql) => {
    await loadModule()
    return timed(
      () => importSql(sql).document,
      (document) => countDocument(document),
    )
  },
  '@dbml/core': (sql) => timed(() => new DbmlParser().parse(sql, 'postgres'), countDbml),
  'node-sql-parser': (sql) =>
    timed(
      () => new sqlParser.Parser().astify(sql, { database: 'postgresql' }),
      (ast) =>
        walk(ast, (node) => {
          if (node.type === 'create')
            return [node.keyword === 'type' ? 'enum' : String(node.keyword)]
          if (node.resource === 'column')
            return [
              'column',
              ...COLUMN_CONSTRAINTS.filter((name) => node[name]).map(() => 'constraint'),
            ]
          return node.resource === 'constraint' && node.action === undefined ? ['constraint'] : []
        }),
    ),
  'pgsql-ast-parser': (sql) =>
    timed(
      () => parse(sql),
      (ast) =>
        walk(ast, ({ type, kind }) => {
          if (kind === 'column') return ['column']
          const text = String(type)
          if (/^(?:primary key|unique|check|reference|foreign key)$/.test(text))
            return ['constraint']
          return text.startsWith('create ') ? [text.replace(/^create (?:materialized )?/, '')] : []
        }),
    ),
  'print (lintel)': async (sql) => {
    await loadModule()
    const { document } = importSql(sql)
    return timed(
      () => printDdl(document),
      () => ({}),
    )
  },
  'print (pgsql-deparser)': async (sql) => {
    await loadModule()
    const trees = statements(sql).map((statement) => parseSync(statement))
    return timed(
      async () => {
        for (const tree of trees) await deparse(tree)
      },
      () => ({}),
    )
  },
}

export function toolNamed(name: string): Tool {
  const tool = tools[name]
  if (!tool) throw new Error(`There is no tool named ${name}.`)
  return tool
}
