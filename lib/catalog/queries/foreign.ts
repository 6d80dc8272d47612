import {
  address,
  comment,
  type FactQuery,
  FIRST_USER_OID,
  grants,
  notOfExtension,
  options,
  owner,
  routineName,
} from '@/lib/catalog/queries/fragments'

export const foreignDataWrappers: FactQuery = () => `
SELECT 'foreign data wrapper' AS kind, quote_ident(f.fdwname) AS name, NULL AS parent,
  ${address('pg_foreign_data_wrapper', 'f.oid')} AS address,
  json_build_object(
    'handler', ${routineName('f.fdwhandler')}, 'validator', ${routineName('f.fdwvalidator')},
    'options', ${options('f.fdwoptions')},
    'owner', ${owner('f.fdwowner')},
    'grants', ${grants('f.fdwacl', 'F', 'f.fdwowner')},
    'comment', ${comment('f.oid', 'pg_foreign_data_wrapper')}) AS values
FROM pg_foreign_data_wrapper f
WHERE f.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_foreign_data_wrapper', 'f.oid')}`

export const foreignServers: FactQuery = () => `
SELECT 'server' AS kind, quote_ident(s.srvname) AS name, NULL AS parent,
  ${address('pg_foreign_server', 's.oid')} AS address,
  json_build_object(
    'wrapper', (SELECT quote_ident(f.fdwname) FROM pg_foreign_data_wrapper f WHERE f.oid = s.srvfdw),
    'type', s.srvtype, 'version', s.srvversion, 'options', ${options('s.srvoptions')},
    'owner', ${owner('s.srvowner')},
    'grants', ${grants('s.srvacl', 'S', 's.srvowner')},
    'comment', ${comment('s.oid', 'pg_foreign_server')}) AS values
FROM pg_foreign_server s
WHERE s.oid >= ${FIRST_USER_OID} AND ${notOfExtension('pg_foreign_server', 's.oid')}`

export const userMappings: FactQuery = () => `
SELECT 'user mapping' AS kind,
  quote_ident(m.srvname) || '.' || CASE WHEN m.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END AS name,
  quote_ident(m.srvname) AS parent,
  ${address('pg_user_mapping', 'm.umid')} AS address,
  json_build_object('options', ${options('m.umoptions')}) AS values
FROM pg_user_mappings m`
