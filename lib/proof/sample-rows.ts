/**
 * Rows for the tables of a proof: several for each, with values at the edges of their types. What a constraint refuses is
 * tried again with other values; a table that takes none stays empty.
 */
import type { Engine } from './engine'

interface ColumnRow {
  table: string
  column: string
  type: string
  sort: string
  labels: string[] | null
  target: string | null
  target_column: string | null
}

const COLUMNS = `
SELECT c.oid::regclass::text AS table, quote_ident(a.attname) AS column, format_type(a.atttypid, a.atttypmod) AS type,
  CASE WHEN t.typtype = 'd' THEN b.typcategory ELSE t.typcategory END::text AS sort,
  (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e
    WHERE e.enumtypid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END) AS labels,
  (SELECT f.confrelid::regclass::text FROM pg_constraint f
    WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey) ORDER BY f.oid LIMIT 1) AS target,
  (SELECT quote_ident(r.attname) FROM pg_constraint f
    JOIN pg_attribute r ON r.attrelid = f.confrelid AND r.attnum = f.confkey[array_position(f.conkey, a.attnum)]
    WHERE f.conrelid = c.oid AND f.contype = 'f' AND a.attnum = ANY (f.conkey) ORDER BY f.oid LIMIT 1) AS target_column
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type b ON b.oid = t.typbasetype
WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.oid, a.attnum`

const EDGES: Readonly<Record<string, readonly string[]>> = {
  N: ['1', '2', '0', '100', '-1', '32767'],
  S: ["'a'", "'it''s \"ä\"'", "''", "'a@b.example'", "'0'", "'x y'"],
  B: ['true', 'false', 'true', 'false', 'true', 'false'],
  D: [
    "'2024-02-29'",
    "'1970-01-01'",
    "'2038-01-19'",
    "'2006-02-15'",
    "'1999-12-31'",
    "'2025-06-01'",
  ],
  T: ["'1 day'", "'1 month 2 hours'", "'0'", "'00:00:01'", "'-1 day'", "'1 year'"],
  I: ["'10.0.0.1'", "'::1'", "'192.168.0.0/16'", "'10.0.0.2'", "'10.0.0.3'", "'10.0.0.4'"],
  V: ["'101'", "'0'", "'1'", "'1'", "'0'", "'1'"],
}
const NAMED: Readonly<Record<string, (n: number) => string>> = {
  uuid: (n) => `'00000000-0000-4000-8000-00000000000${n}'`,
  json: (n) => `'{"a": ${n}}'`,
  jsonb: (n) => `'{"a": [${n}, null]}'`,
  bytea: (n) => `'\\x0${n}'`,
  xml: (n) => `'<a>${n}</a>'`,
}

const VARIANTS = 6

function value(row: ColumnRow, n: number): string {
  if (row.target !== null && row.target_column !== null && row.target !== row.table)
    return `(SELECT ${row.target_column} FROM ${row.target} ORDER BY 1 LIMIT 1 OFFSET ${n % 2})`
  const { labels, type } = row
  if (labels && labels.length > 0)
    return `'${(labels[n % labels.length] ?? '').replaceAll("'", "''")}'`
  const named = NAMED[type]
  if (named) return named(n)
  if (row.sort === 'A') return "'{}'"
  const edges = EDGES[row.sort]
  const short = /^character(?: varying)?\((\d+)\)$/.exec(type)
  if (short && Number(short[1]) < 12) return `'${'abcdef'[n] ?? 'z'}'`
  return edges ? (edges[n] ?? 'DEFAULT') : 'DEFAULT'
}

/** Rows of the table, some of them with everything, some with only what must be there. */
function inserts(columns: readonly ColumnRow[]): string[] {
  const [first] = columns
  if (!first) return []
  return Array.from({ length: VARIANTS }, (_, n) => {
    const names = columns.map(({ column }) => column).join(', ')
    const values = columns.map((column) => value(column, n)).join(', ')
    return `INSERT INTO ${first.table} (${names}) VALUES (${values})`
  })
}

/** Tables that others refer to come round first: two rounds reach most of what hangs together. */
const ROUNDS = 2

export async function fillTables(engine: Engine): Promise<void> {
  const rows = await engine.query<ColumnRow>(COLUMNS)
  const tables = new Map<string, ColumnRow[]>()
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row])
  for (let round = 0; round < ROUNDS; round++) {
    const statements = [...tables.values()].flatMap(inserts)
    await engine.apply(statements.map((sql) => ({ sql, line: 0 })))
  }
}
