import {
  address,
  comment,
  type FactQuery,
  notOfExtension,
  sorted,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const KIND = `CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check'
    WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclusion' END`

/** A key to a partitioned table keeps one more row for each partition there, which nobody wrote. */
const DERIVED = `
WITH RECURSIVE up(oid, target, ancestor) AS (
  SELECT k.oid, k.confrelid, k.conparentid FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid <> 0
  UNION ALL
  SELECT up.oid, up.target, p.conparentid FROM up JOIN pg_constraint p ON p.oid = up.ancestor AND p.conparentid <> 0
), derived AS (
  SELECT up.oid FROM up JOIN pg_constraint root ON root.oid = up.ancestor AND root.conparentid = 0
  WHERE root.confrelid <> up.target
)`

const constraintName = (oid: string) =>
  `(SELECT p.conrelid::regclass::text || '.' || quote_ident(p.conname) FROM pg_constraint p WHERE p.oid = ${oid})`

/** The index of a key or exclusion has no fact of its own: what the constraint's text leaves out is told here. */
export const constraints: FactQuery = () => `${DERIVED}
SELECT ${KIND} AS kind, c.oid::regclass::text || '.' || quote_ident(k.conname) AS name,
  c.oid::regclass::text AS parent,
  ${address('pg_constraint', 'k.oid')} AS address,
  json_build_object(
    'definition', pg_get_constraintdef(k.oid),
    'parentConstraint', ${constraintName('nullif(k.conparentid, 0)')},
    'inherited', CASE WHEN k.coninhcount > 0 THEN k.coninhcount END,
    'local', CASE WHEN NOT k.conislocal THEN false END,
    'indexOptions', ${sorted('i.reloptions')},
    'tablespace', (SELECT quote_ident(s.spcname) FROM pg_tablespace s WHERE s.oid = i.reltablespace),
    'indexInvalid', CASE WHEN NOT x.indisvalid THEN true END,
    'clustered', CASE WHEN x.indisclustered THEN true END,
    'replicaIdentity', CASE WHEN x.indisreplident THEN true END,
    'indexComment', ${comment('i.oid', 'pg_class')},
    'comment', ${comment('k.oid', 'pg_constraint')}) AS values
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class i ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_index x ON x.indexrelid = i.oid
WHERE k.contype IN ('p', 'u', 'c', 'f', 'x') AND ${USER_SCHEMA}
  AND NOT EXISTS (SELECT FROM derived WHERE derived.oid = k.oid)
  AND ${notOfExtension('pg_constraint', 'k.oid')} AND ${notOfExtension('pg_class', 'c.oid')}`

export const indexes: FactQuery = () => `
SELECT 'index' AS kind, i.oid::regclass::text AS name, x.indrelid::regclass::text AS parent,
  ${address('pg_class', 'i.oid')} AS address,
  json_build_object(
    'definition', pg_get_indexdef(i.oid),
    'parentIndex', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = i.oid),
    'tablespace', (SELECT quote_ident(s.spcname) FROM pg_tablespace s WHERE s.oid = i.reltablespace),
    'invalid', CASE WHEN NOT x.indisvalid THEN true END,
    'clustered', CASE WHEN x.indisclustered THEN true END,
    'replicaIdentity', CASE WHEN x.indisreplident THEN true END,
    'statistics', (SELECT array_agg(a.attnum || '=' || a.attstattarget ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = i.oid AND a.attstattarget >= 0),
    'comment', ${comment('i.oid', 'pg_class')}) AS values
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_namespace n ON n.oid = i.relnamespace
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_class', 'i.oid')} AND ${notOfExtension('pg_class', 'x.indrelid')}
  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))`
