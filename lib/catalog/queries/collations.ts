import {
  address,
  comment,
  type FactQuery,
  notOfExtension,
  owner,
  qualified,
  routineName,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

/** The column that holds the locale was renamed twice. */
const locale = (version: number) => {
  if (version >= 170000) return 'c.colllocale'
  return version >= 150000 ? 'c.colliculocale' : 'NULL'
}

export const collations: FactQuery = (version) => `
SELECT 'collation' AS kind, ${qualified('n.nspname', 'c.collname')} AS name, NULL AS parent,
  ${address('pg_collation', 'c.oid')} AS address,
  json_build_object(
    'provider', CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'locale', ${locale(version)}, 'lcCollate', c.collcollate, 'lcCtype', c.collctype,
    'rules', ${version >= 160000 ? 'c.collicurules' : 'NULL'},
    'deterministic', c.collisdeterministic,
    'owner', ${owner('c.collowner')},
    'comment', ${comment('c.oid', 'pg_collation')}) AS values
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_collation', 'c.oid')}`

export const conversions: FactQuery = () => `
SELECT 'conversion' AS kind, ${qualified('n.nspname', 'c.conname')} AS name, NULL AS parent,
  ${address('pg_conversion', 'c.oid')} AS address,
  json_build_object(
    'from', pg_encoding_to_char(c.conforencoding), 'to', pg_encoding_to_char(c.contoencoding),
    'function', ${routineName('c.conproc')}, 'default', c.condefault,
    'owner', ${owner('c.conowner')},
    'comment', ${comment('c.oid', 'pg_conversion')}) AS values
FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_conversion', 'c.oid')}`
