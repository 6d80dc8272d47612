/** Pieces that the catalogue queries share. All assume an empty search_path, so that every name comes out qualified. */

/** A query for facts: columns kind, name, parent, address and values. */
export type FactQuery = (version: number) => string

/** The first object id that initdb does not use: what has no schema of its own is the user's from there on. */
export const FIRST_USER_OID = 16384

/** Needs a pg_namespace `n` in the query. */
export const USER_SCHEMA = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`

export const notOfExtension = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`

export const owner = (oid: string) => `quote_ident(pg_get_userbyid(${oid}))`

export const address = (catalog: string, oid: string, sub = '0') =>
  `'${catalog}'::regclass::oid || ':' || ${oid} || ':' || ${sub}`

export const comment = (oid: string, catalog: string) => `obj_description(${oid}, '${catalog}')`

/** Access rights as sorted 'grantee:PRIVILEGE' entries, '*' where they may be passed on. */
export const explode = (acl: string, ownerOid = '0') =>
  `(SELECT array_agg(DISTINCT CASE x.grantee WHEN 0 THEN 'PUBLIC' WHEN ${ownerOid} THEN '(owner)' ELSE ${owner('x.grantee')} END
      || ':' || x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END)
    FROM aclexplode(${acl}) x)`

/**
 * Rights that were never touched are those that the type of object has by default. The owner's are told as those of
 * '(owner)', because another owner is one difference, not two.
 */
export const grants = (acl: string, objectType: string, ownerOid: string) =>
  `coalesce(${explode(`coalesce(${acl}, acldefault('${objectType}', ${ownerOid}))`, ownerOid)}, '{}')`

/** An array in order of its text, so that an order that has no meaning makes no difference. */
export const sorted = (array: string) => `(SELECT array_agg(o ORDER BY o) FROM unnest(${array}) o)`

export const qualified = (schema: string, name: string) =>
  `quote_ident(${schema}) || '.' || quote_ident(${name})`

/** A function by its qualified name; null for none. */
export const routineName = (oid: string) =>
  `(SELECT ${qualified('fn.nspname', 'fp.proname')} FROM pg_proc fp JOIN pg_namespace fn ON fn.oid = fp.pronamespace WHERE fp.oid = ${oid})`

/** A collation that is not the one its type has anyway. */
export const otherCollation = (collation: string, type: string) =>
  `(SELECT ${qualified('cn.nspname', 'co.collname')} FROM pg_collation co
      JOIN pg_namespace cn ON cn.oid = co.collnamespace JOIN pg_type ct ON ct.oid = ${type}
    WHERE co.oid = ${collation} AND ${collation} <> ct.typcollation)`

/** Options of the foreign-data kind: `name=value`. */
export const options = (array: string) => sorted(array)

export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
