import {
  address,
  comment,
  type FactQuery,
  grants,
  notOfExtension,
  otherCollation,
  owner,
  qualified,
  routineName,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const head = (kind: string) => `
SELECT ${kind} AS kind, ${qualified('n.nspname', 't.typname')} AS name, NULL AS parent,
  ${address('pg_type', 't.oid')} AS address`

const COMMON = `
    'owner', ${owner('t.typowner')},
    'grants', ${grants('t.typacl', 'T', 't.typowner')},
    'comment', ${comment('t.oid', 'pg_type')}`

const FROM = `
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace`

const OWN = `${USER_SCHEMA} AND ${notOfExtension('pg_type', 't.oid')}`

export const enums: FactQuery = () => `${head("'enum'")},
  json_build_object(
    'labels', (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
    ${COMMON}) AS values
${FROM} WHERE t.typtype = 'e' AND ${OWN}`

/** Since 17 a domain's NOT NULL has a name. */
const domainNotNull = (version: number) =>
  version >= 170000
    ? `(SELECT k.conname FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'n')`
    : 'NULL'

export const domains: FactQuery = (version) => `${head("'domain'")},
  json_build_object(
    'type', format_type(t.typbasetype, t.typtypmod),
    'default', coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
    'notNull', t.typnotnull,
    'notNullConstraint', ${domainNotNull(version)},
    'collation', ${otherCollation('t.typcollation', 't.typbasetype')},
    ${COMMON}) AS values
${FROM} WHERE t.typtype = 'd' AND ${OWN}`

export const domainConstraints: FactQuery = () => `
SELECT 'domain constraint' AS kind,
  ${qualified('n.nspname', 't.typname')} || '.' || quote_ident(k.conname) AS name,
  ${qualified('n.nspname', 't.typname')} AS parent,
  ${address('pg_constraint', 'k.oid')} AS address,
  json_build_object(
    'definition', pg_get_constraintdef(k.oid),
    'comment', ${comment('k.oid', 'pg_constraint')}) AS values
${FROM} JOIN pg_constraint k ON k.contypid = t.oid AND k.contype = 'c' WHERE ${OWN}`

export const ranges: FactQuery = (version) => `${head("'range'")},
  json_build_object(
    'subtype', format_type(r.rngsubtype, NULL),
    'subtypeOpclass', (SELECT ${qualified('on2.nspname', 'oc.opcname')} FROM pg_opclass oc
      JOIN pg_namespace on2 ON on2.oid = oc.opcnamespace WHERE oc.oid = r.rngsubopc),
    'collation', ${otherCollation('r.rngcollation', 'r.rngsubtype')},
    'canonical', ${routineName('r.rngcanonical')},
    'subtypeDiff', ${routineName('r.rngsubdiff')},
    'multirange', ${version >= 140000 ? 'format_type(r.rngmultitypid, NULL)' : 'NULL'},
    ${COMMON}) AS values
${FROM} JOIN pg_range r ON r.rngtypid = t.oid WHERE ${OWN}`

/** Made with its range, but it has an owner, rights and a comment of its own. */
export const multiranges: FactQuery = (version) =>
  version < 140000
    ? ''
    : `${head("'multirange'")},
  json_build_object(${COMMON}) AS values
${FROM} WHERE t.typtype = 'm' AND ${OWN}`

/** Types with functions of their own, and those that are only announced. Arrays belong to their element. */
export const baseTypes: FactQuery = (version) => `
${head("CASE WHEN t.typisdefined THEN 'base type' ELSE 'shell type' END")},
  CASE WHEN t.typisdefined THEN json_build_object(
    'input', ${routineName('t.typinput')}, 'output', ${routineName('t.typoutput')},
    'receive', ${routineName('t.typreceive')}, 'send', ${routineName('t.typsend')},
    'typmodIn', ${routineName('t.typmodin')}, 'typmodOut', ${routineName('t.typmodout')},
    'analyze', ${routineName('t.typanalyze')},
    'subscript', ${version >= 140000 ? routineName('t.typsubscript') : 'NULL'},
    'length', t.typlen, 'passedByValue', t.typbyval, 'alignment', t.typalign::text,
    'storage', t.typstorage::text, 'category', t.typcategory::text, 'preferred', t.typispreferred,
    'default', t.typdefault, 'delimiter', t.typdelim::text, 'collatable', t.typcollation <> 0,
    'element', CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END,
    ${COMMON}) ELSE json_build_object(${COMMON}) END AS values
${FROM}
WHERE (t.typtype = 'b' OR (t.typtype = 'p' AND NOT t.typisdefined)) AND ${OWN}
  AND NOT EXISTS (SELECT FROM pg_type el WHERE el.typarray = t.oid)`

export const composites: FactQuery = () => `${head("'composite type'")},
  json_build_object(${COMMON}) AS values
${FROM} JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c' WHERE ${OWN}`
