import { literal } from '@/lib/catalog/queries/fragments'

/** Roles belong to the server, not to a schema: only those that are asked for are read. */
export const roles = (version: number, names: readonly string[]) => `
SELECT 'role' AS kind, quote_ident(r.rolname) AS name, NULL AS parent,
  'pg_authid'::regclass::oid || ':' || r.oid || ':0' AS address,
  json_build_object(
    'superuser', r.rolsuper, 'inherit', r.rolinherit, 'createrole', r.rolcreaterole,
    'createdb', r.rolcreatedb, 'login', r.rolcanlogin, 'replication', r.rolreplication,
    'bypassrls', r.rolbypassrls, 'connectionLimit', r.rolconnlimit,
    'validUntil', r.rolvaliduntil::text,
    'settings', (SELECT array_agg(o ORDER BY o) FROM pg_db_role_setting s, unnest(s.setconfig) o
      WHERE s.setrole = r.oid AND s.setdatabase = 0),
    'memberOf', (SELECT array_agg(DISTINCT quote_ident(g.rolname)
        || CASE WHEN m.admin_option THEN ' ADMIN' ELSE '' END
        ${version >= 160000 ? "|| CASE WHEN m.inherit_option THEN '' ELSE ' NOINHERIT' END || CASE WHEN m.set_option THEN '' ELSE ' NOSET' END" : ''})
      FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid),
    'comment', shobj_description(r.oid, 'pg_authid')) AS values
FROM pg_roles r
WHERE r.rolname IN (${names.length > 0 ? names.map(literal).join(', ') : 'NULL'})`
