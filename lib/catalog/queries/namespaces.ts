import {
  address,
  comment,
  type FactQuery,
  FIRST_USER_OID,
  grants,
  owner,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

export const schemas: FactQuery = () => `
SELECT 'schema' AS kind, quote_ident(n.nspname) AS name, NULL AS parent,
  ${address('pg_namespace', 'n.oid')} AS address,
  json_build_object(
    'owner', ${owner('n.nspowner')},
    'grants', ${grants('n.nspacl', 'n', 'n.nspowner')},
    'comment', ${comment('n.oid', 'pg_namespace')}) AS values
FROM pg_namespace n
WHERE ${USER_SCHEMA} AND NOT EXISTS (
  SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')`

export const extensions: FactQuery = () => `
SELECT 'extension' AS kind, quote_ident(x.extname) AS name, NULL AS parent,
  ${address('pg_extension', 'x.oid')} AS address,
  json_build_object(
    'schema', quote_ident(n.nspname),
    'version', x.extversion,
    'comment', ${comment('x.oid', 'pg_extension')}) AS values
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE x.oid >= ${FIRST_USER_OID}`
