import { address, explode, type FactQuery, owner } from '@/lib/catalog/queries/fragments'

const OBJECT_TYPE = `CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
    WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' WHEN 'L' THEN 'LARGE OBJECTS' END`

export const defaultPrivileges: FactQuery = () => `
SELECT 'default privileges' AS kind,
  'FOR ROLE ' || ${owner('d.defaclrole')} || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '')
    || ' ON ' || ${OBJECT_TYPE} AS name, NULL AS parent,
  ${address('pg_default_acl', 'd.oid')} AS address,
  json_build_object(
    'role', ${owner('d.defaclrole')}, 'schema', quote_ident(n.nspname), 'objects', ${OBJECT_TYPE},
    'base', CASE WHEN n.oid IS NULL THEN coalesce(${explode(`acldefault(
      CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole)`)}, '{}') ELSE '{}' END,
    'grants', coalesce(${explode('d.defaclacl')}, '{}')) AS values
FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace`

interface Grantable {
  kind: string
  catalog: string
  name: string
  acl: string
  owner: string
  type: string
}

const GRANTABLE: readonly Grantable[] = [
  {
    kind: `CASE WHEN o.prokind = 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END`,
    catalog: 'pg_proc',
    name: 'o.oid::regprocedure::text',
    acl: 'o.proacl',
    owner: 'o.proowner',
    type: `'f'`,
  },
  {
    kind: `CASE WHEN o.relkind = 'S' THEN 'SEQUENCE' ELSE 'TABLE' END`,
    catalog: 'pg_class',
    name: 'o.oid::regclass::text',
    acl: 'o.relacl',
    owner: 'o.relowner',
    type: `CASE WHEN o.relkind = 'S' THEN 's'::"char" ELSE 'r'::"char" END`,
  },
  {
    kind: `'LANGUAGE'`,
    catalog: 'pg_language',
    name: 'quote_ident(o.lanname)',
    acl: 'o.lanacl',
    owner: 'o.lanowner',
    type: `'l'`,
  },
  {
    kind: `'SCHEMA'`,
    catalog: 'pg_namespace',
    name: 'quote_ident(o.nspname)',
    acl: 'o.nspacl',
    owner: 'o.nspowner',
    type: `'n'`,
  },
]

/** Some servers do not record what rights information_schema came with: then nobody can tell a change. */
const unlessUnrecorded = (catalog: string): string => {
  const home = { pg_class: 'o.relnamespace', pg_proc: 'o.pronamespace', pg_namespace: 'o.oid' }
  const schema = Object.entries(home).find(([name]) => name === catalog)?.[1]
  return schema
    ? `(i.initprivs IS NOT NULL OR ${schema} <> 'information_schema'::regnamespace)`
    : 'true'
}

/** What the server or an extension brought along: told only where somebody changed its rights. */
const changed = ({ kind, catalog, name, acl, owner: own, type }: Grantable) => `
SELECT 'privileges' AS kind, ${kind} || ' ' || ${name} AS name, NULL AS parent, ${address(catalog, 'o.oid')} AS address,
  json_build_object(
    'grants', coalesce(${explode(`coalesce(${acl}, acldefault(${type}, ${own}))`)}, '{}'),
    'initial', coalesce(${explode(`coalesce(i.initprivs, acldefault(${type}, ${own}))`)}, '{}')) AS values
FROM ${catalog} o LEFT JOIN pg_init_privs i
  ON i.classoid = '${catalog}'::regclass AND i.objoid = o.oid AND i.objsubid = 0
WHERE ${acl} IS DISTINCT FROM i.initprivs AND ${unlessUnrecorded(catalog)}
  AND (o.oid < 16384 ${catalog === 'pg_namespace' ? "AND o.nspname <> 'public'" : ''} OR EXISTS (SELECT FROM pg_depend e
    WHERE e.classid = '${catalog}'::regclass AND e.objid = o.oid AND e.deptype = 'e'))`

export const changedPrivileges: FactQuery = () => GRANTABLE.map(changed).join('\nUNION ALL')

export const securityLabels: FactQuery = () => `
SELECT 'security label' AS kind, l.provider || ' ON ' || l.objtype || ' ' || l.objname AS name, NULL AS parent,
  l.classoid || ':' || l.objoid || ':' || coalesce(l.objsubid, 0) AS address,
  json_build_object('provider', l.provider, 'object', l.objtype || ' ' || l.objname, 'label', l.label) AS values
FROM pg_seclabels l`
