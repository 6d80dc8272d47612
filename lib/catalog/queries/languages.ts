import {
  address,
  comment,
  type FactQuery,
  FIRST_USER_OID,
  grants,
  notOfExtension,
  owner,
  routineName,
} from '@/lib/catalog/queries/fragments'

export const casts: FactQuery = () => `
SELECT 'cast' AS kind,
  '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')' AS name, NULL AS parent,
  ${address('pg_cast', 'c.oid')} AS address,
  json_build_object(
    'context', CASE c.castcontext WHEN 'a' THEN 'assignment' WHEN 'i' THEN 'implicit' ELSE 'explicit' END,
    'method', CASE c.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'inout' ELSE 'binary' END,
    'function', CASE WHEN c.castfunc <> 0 THEN c.castfunc::regprocedure::text END,
    'comment', ${comment('c.oid', 'pg_cast')}) AS values
FROM pg_cast c WHERE c.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_cast', 'c.oid')}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')`

export const languages: FactQuery = () => `
SELECT 'language' AS kind, quote_ident(l.lanname) AS name, NULL AS parent,
  ${address('pg_language', 'l.oid')} AS address,
  json_build_object(
    'trusted', l.lanpltrusted, 'handler', ${routineName('l.lanplcallfoid')},
    'inline', ${routineName('l.laninline')}, 'validator', ${routineName('l.lanvalidator')},
    'owner', ${owner('l.lanowner')},
    'grants', ${grants('l.lanacl', 'l', 'l.lanowner')},
    'comment', ${comment('l.oid', 'pg_language')}) AS values
FROM pg_language l WHERE l.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_language', 'l.oid')}`

export const transforms: FactQuery = () => `
SELECT 'transform' AS kind,
  'FOR ' || format_type(t.trftype, NULL) || ' LANGUAGE ' || quote_ident(l.lanname) AS name, NULL AS parent,
  ${address('pg_transform', 't.oid')} AS address,
  json_build_object(
    'from', CASE WHEN t.trffromsql <> 0 THEN t.trffromsql::regprocedure::text END,
    'to', CASE WHEN t.trftosql <> 0 THEN t.trftosql::regprocedure::text END,
    'comment', ${comment('t.oid', 'pg_transform')}) AS values
FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang
WHERE t.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_transform', 't.oid')}`

export const accessMethods: FactQuery = () => `
SELECT 'access method' AS kind, quote_ident(a.amname) AS name, NULL AS parent,
  ${address('pg_am', 'a.oid')} AS address,
  json_build_object(
    'type', CASE a.amtype WHEN 't' THEN 'table' ELSE 'index' END, 'handler', ${routineName('a.amhandler')},
    'comment', ${comment('a.oid', 'pg_am')}) AS values
FROM pg_am a WHERE a.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_am', 'a.oid')}`
