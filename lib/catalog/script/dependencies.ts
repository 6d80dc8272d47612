/** What needs what, by catalogue address. Parts that belong to an object (a view's rule, a table's row type) count as it. */
import { FIRST_USER_OID } from '@/lib/catalog/queries/fragments'
import type { Engine } from '@/lib/proof/engine'

const at = (catalog: string, oid: string) => `'${catalog}'::regclass::oid || ':' || ${oid} || ':0'`

const PARTS = `
  SELECT ${at('pg_rewrite', 'r.oid')} AS part, ${at('pg_class', 'r.ev_class')} AS whole
  FROM pg_rewrite r WHERE r.rulename = '_RETURN'
  UNION ALL
  SELECT ${at('pg_type', 't.oid')}, CASE WHEN c.relkind = 'c' THEN NULL ELSE ${at('pg_class', 'c.oid')} END
  FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind <> 'c'
  UNION ALL
  SELECT ${at('pg_class', 'c.oid')}, ${at('pg_type', 't.oid')}
  FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
  UNION ALL
  SELECT ${at('pg_type', 't.typarray')}, CASE WHEN t.typrelid <> 0 AND c.relkind <> 'c'
    THEN ${at('pg_class', 'c.oid')} ELSE ${at('pg_type', 't.oid')} END
  FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid WHERE t.typarray <> 0
  UNION ALL
  SELECT ${at('pg_type', 'r.rngmultitypid')}, ${at('pg_type', 'r.rngtypid')} FROM pg_range r
  UNION ALL
  SELECT ${at('pg_class', 'k.conindid')}, ${at('pg_constraint', 'k.oid')}
  FROM pg_constraint k WHERE k.conindid <> 0 AND k.contype IN ('p', 'u', 'x')`

const EDGES = (version: number) => `
WITH parts AS (${version >= 140000 ? PARTS : PARTS.replace(/UNION ALL\s+SELECT [^\n]*rngmultitypid[^\n]*\n/, '')}),
edges AS (
  SELECT DISTINCT d.classid || ':' || d.objid || ':0' AS a, d.refclassid || ':' || d.refobjid || ':0' AS b
  FROM pg_depend d
  WHERE d.objid >= ${FIRST_USER_OID} AND d.refobjid >= ${FIRST_USER_OID} AND d.deptype IN ('n', 'a', 'i')
)
SELECT DISTINCT coalesce(p.whole, e.a) AS "of", coalesce(q.whole, e.b) AS "on"
FROM edges e LEFT JOIN parts p ON p.part = e.a LEFT JOIN parts q ON q.part = e.b
WHERE coalesce(p.whole, e.a) <> coalesce(q.whole, e.b)`

/** The default of a column is an object of its own, known by its column. */
const DEFAULTS = `
SELECT 'pg_attrdef'::regclass::oid || ':' || d.oid || ':0' AS "default",
  'pg_class'::regclass::oid || ':' || d.adrelid || ':' || d.adnum AS "column"
FROM pg_attrdef d`

export interface Dependencies {
  needs: (address: string) => readonly string[]
  /** The address of a column's default, by that of the column. */
  defaultOf: (column: string) => string | undefined
}

export async function readDependencies(engine: Engine): Promise<Dependencies> {
  const edges = await engine.query<{ of: string; on: string }>(EDGES(engine.version))
  const defaults = await engine.query<{ default: string; column: string }>(DEFAULTS)
  const needs = new Map<string, string[]>()
  for (const { of, on } of edges) {
    const known = needs.get(of)
    if (known) known.push(on)
    else needs.set(of, [on])
  }
  const byColumn = new Map(defaults.map((row) => [row.column, row.default]))
  return {
    needs: (address) => needs.get(address) ?? [],
    defaultOf: (column) => byColumn.get(column),
  }
}
