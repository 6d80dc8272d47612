import {
  address,
  comment,
  type FactQuery,
  grants,
  notOfExtension,
  options,
  owner,
  sorted,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const head = (kind: string) => `
SELECT ${kind} AS kind, c.oid::regclass::text AS name, NULL AS parent,
  ${address('pg_class', 'c.oid')} AS address`

const common = (type: 'r' | 's' = 'r') => `
    'owner', ${owner('c.relowner')},
    'grants', ${grants('c.relacl', type, 'c.relowner')},
    'comment', ${comment('c.oid', 'pg_class')}`

const PERSISTENCE = `CASE c.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END`
const TABLESPACE =
  '(SELECT quote_ident(s.spcname) FROM pg_tablespace s WHERE s.oid = c.reltablespace)'
const ACCESS_METHOD = '(SELECT quote_ident(a.amname) FROM pg_am a WHERE a.oid = c.relam)'
const OWN = `${USER_SCHEMA} AND ${notOfExtension('pg_class', 'c.oid')}`
const FROM = 'FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace'

const OPTIONS = `(SELECT array_agg(o ORDER BY o) FROM (
      SELECT unnest(c.reloptions) AS o
      UNION ALL SELECT 'toast.' || unnest(t.reloptions) FROM pg_class t WHERE t.oid = c.reltoastrelid) s)`

const PARENTS = `(SELECT array_agg(i.inhparent::regclass::text ORDER BY i.inhseqno)
      FROM pg_inherits i WHERE i.inhrelid = c.oid)`

export const tables: FactQuery = () => `${head("'table'")},
  json_build_object(
    'persistence', ${PERSISTENCE},
    'partitionKey', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
    'partitionBound', CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
    'parents', ${PARENTS},
    'rowSecurity', c.relrowsecurity, 'forceRowSecurity', c.relforcerowsecurity,
    'replicaIdentity', CASE c.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' WHEN 'i' THEN 'index' END,
    'options', ${OPTIONS},
    'accessMethod', ${ACCESS_METHOD},
    'tablespace', ${TABLESPACE},
    'ofType', CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
    ${common()}) AS values
${FROM} WHERE c.relkind IN ('r', 'p') AND ${OWN}`

export const views: FactQuery = () => `${head("'view'")},
  json_build_object(
    'definition', pg_get_viewdef(c.oid),
    'options', ${sorted('c.reloptions')},
    ${common()}) AS values
${FROM} WHERE c.relkind = 'v' AND ${OWN}`

export const materializedViews: FactQuery = () => `${head("'materialized view'")},
  json_build_object(
    'definition', pg_get_viewdef(c.oid),
    'options', ${OPTIONS},
    'populated', c.relispopulated,
    'accessMethod', ${ACCESS_METHOD},
    'tablespace', ${TABLESPACE},
    ${common()}) AS values
${FROM} WHERE c.relkind = 'm' AND ${OWN}`

export const foreignTables: FactQuery = () => `${head("'foreign table'")},
  json_build_object(
    'server', quote_ident(s.srvname),
    'tableOptions', ${options('f.ftoptions')},
    'parents', ${PARENTS},
    'partitionBound', CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
    ${common()}) AS values
${FROM} JOIN pg_foreign_table f ON f.ftrelid = c.oid JOIN pg_foreign_server s ON s.oid = f.ftserver
WHERE c.relkind = 'f' AND ${OWN}`

/** A sequence that belongs to a column: by OWNED BY, or as the column's identity. */
export const sequences: FactQuery = () => `${head("'sequence'")},
  json_build_object(
    'type', format_type(q.seqtypid, NULL), 'start', q.seqstart::text,
    'increment', q.seqincrement::text, 'min', q.seqmin::text, 'max', q.seqmax::text,
    'cache', q.seqcache::text, 'cycle', q.seqcycle,
    'persistence', ${PERSISTENCE},
    'ownedBy', (SELECT d.refobjid::regclass::text || '.' || quote_ident(a.attname) FROM pg_depend d
      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
        AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i') LIMIT 1),
    'identity', EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
      AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype = 'i'),
    ${common('s')}) AS values
${FROM} JOIN pg_sequence q ON q.seqrelid = c.oid WHERE c.relkind = 'S' AND ${OWN}`
