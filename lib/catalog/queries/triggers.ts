import {
  address,
  comment,
  type FactQuery,
  FIRST_USER_OID,
  notOfExtension,
  owner,
  routineName,
  sorted,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const enabled = (column: string) =>
  `CASE ${column} WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END`

const FROM_TABLE =
  'JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace'

export const triggers: FactQuery = (version) => `
SELECT 'trigger' AS kind, c.oid::regclass::text || '.' || quote_ident(t.tgname) AS name,
  c.oid::regclass::text AS parent, ${address('pg_trigger', 't.oid')} AS address,
  json_build_object(
    'definition', pg_get_triggerdef(t.oid),
    'enabled', ${enabled('t.tgenabled')},
    'inherited', ${version >= 130000 ? 'CASE WHEN t.tgparentid <> 0 THEN true END' : 'NULL'},
    'comment', ${comment('t.oid', 'pg_trigger')}) AS values
FROM pg_trigger t ${FROM_TABLE}
WHERE (NOT t.tgisinternal ${version >= 130000 ? 'OR (t.tgparentid <> 0 AND t.tgconstraint = 0)' : ''})
  AND ${USER_SCHEMA} AND ${notOfExtension('pg_trigger', 't.oid')} AND ${notOfExtension('pg_class', 'c.oid')}`

/** A table or view may have rules; the one that makes a view is told as the view's definition. */
export const rules: FactQuery = () => `
SELECT 'rule' AS kind, c.oid::regclass::text || '.' || quote_ident(r.rulename) AS name,
  c.oid::regclass::text AS parent, ${address('pg_rewrite', 'r.oid')} AS address,
  json_build_object(
    'definition', pg_get_ruledef(r.oid),
    'enabled', ${enabled('r.ev_enabled')},
    'comment', ${comment('r.oid', 'pg_rewrite')}) AS values
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT (r.rulename = '_RETURN' AND r.ev_type = '1')
  AND ${USER_SCHEMA} AND ${notOfExtension('pg_rewrite', 'r.oid')} AND ${notOfExtension('pg_class', 'c.oid')}`

export const eventTriggers: FactQuery = () => `
SELECT 'event trigger' AS kind, quote_ident(t.evtname) AS name, NULL AS parent,
  ${address('pg_event_trigger', 't.oid')} AS address,
  json_build_object(
    'event', t.evtevent, 'function', ${routineName('t.evtfoid')},
    'tags', ${sorted('t.evttags')},
    'enabled', ${enabled('t.evtenabled')},
    'owner', ${owner('t.evtowner')},
    'comment', ${comment('t.oid', 'pg_event_trigger')}) AS values
FROM pg_event_trigger t
WHERE t.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_event_trigger', 't.oid')}`

export const policies: FactQuery = () => `
SELECT 'policy' AS kind, c.oid::regclass::text || '.' || quote_ident(p.polname) AS name,
  c.oid::regclass::text AS parent, ${address('pg_policy', 'p.oid')} AS address,
  json_build_object(
    'command', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
      WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'permissive', p.polpermissive,
    'roles', (SELECT array_agg(g ORDER BY g) FROM (
      SELECT CASE WHEN r = 0 THEN 'PUBLIC' ELSE ${owner('r')} END AS g FROM unnest(p.polroles) r) s),
    'using', pg_get_expr(p.polqual, p.polrelid),
    'check', pg_get_expr(p.polwithcheck, p.polrelid),
    'comment', ${comment('p.oid', 'pg_policy')}) AS values
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_policy', 'p.oid')}`

/** Since 14 a statistics object may be over expressions; 13 has columns only. */
export const statistics: FactQuery = () => `
SELECT 'statistics' AS kind, quote_ident(n.nspname) || '.' || quote_ident(s.stxname) AS name,
  s.stxrelid::regclass::text AS parent, ${address('pg_statistic_ext', 's.oid')} AS address,
  json_build_object(
    'definition', pg_get_statisticsobjdef(s.oid),
    'target', CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget END,
    'owner', ${owner('s.stxowner')},
    'comment', ${comment('s.oid', 'pg_statistic_ext')}) AS values
FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_statistic_ext', 's.oid')}`
