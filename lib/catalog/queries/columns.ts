import {
  address,
  explode,
  type FactQuery,
  notOfExtension,
  options,
  otherCollation,
  sorted,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const TARGET = 'CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END'

/** Since 18 NOT NULL is a constraint with a name, which may be inherited, or not validated. */
const NOT_NULL_18 = `
    'notNullConstraint', quote_ident(nn.conname),
    'notNullNoInherit', CASE WHEN nn.connoinherit THEN true END,
    'notNullNotValid', CASE WHEN NOT nn.convalidated THEN true END,
    'notNullInherited', CASE WHEN nn.coninhcount > 0 THEN nn.coninhcount END,
    'notNullLocal', nn.conislocal,
    'notNullComment', obj_description(nn.oid, 'pg_constraint'),`

const JOIN_NOT_NULL_18 = `
LEFT JOIN pg_constraint nn ON nn.conrelid = a.attrelid AND nn.contype = 'n' AND nn.conkey[1] = a.attnum`

const GENERATED = `CASE a.attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END`

export const columns: FactQuery = (version) => `
SELECT CASE WHEN c.relkind = 'c' THEN 'attribute' ELSE 'column' END AS kind,
  c.oid::regclass::text || '.' || quote_ident(a.attname) AS name,
  c.oid::regclass::text AS parent,
  ${address('pg_class', 'c.oid', 'a.attnum')} AS address,
  json_build_object(
    'position', row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum),
    'type', format_type(a.atttypid, a.atttypmod),
    'notNull', CASE WHEN a.attnotnull ${version >= 180000 ? 'OR nn.oid IS NOT NULL' : ''} THEN true END,
    ${version >= 180000 ? NOT_NULL_18 : ''}
    'default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    'generated', ${GENERATED},
    'expression', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    'identity', CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END,
    'collation', ${otherCollation('a.attcollation', 'a.atttypid')},
    'storage', CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END,
    'compression', ${version >= 140000 ? "nullif(a.attcompression::text, '')" : 'NULL'},
    'statistics', ${TARGET},
    'options', ${sorted('a.attoptions')},
    'foreignOptions', ${options('a.attfdwoptions')},
    'inherited', CASE WHEN a.attinhcount > 0 THEN a.attinhcount END,
    'local', CASE WHEN NOT a.attislocal THEN false END,
    'grants', CASE WHEN a.attacl IS NOT NULL THEN ${explode('a.attacl')} END,
    'comment', col_description(c.oid, a.attnum)) AS values
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
${version >= 180000 ? JOIN_NOT_NULL_18 : ''}
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  AND ${USER_SCHEMA} AND ${notOfExtension('pg_class', 'c.oid')}`
