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

const operatorName = (oid: string) =>
  `(SELECT quote_ident(xn.nspname) || '.' || x.oprname FROM pg_operator x
      JOIN pg_namespace xn ON xn.oid = x.oprnamespace WHERE x.oid = ${oid})`

/** An operator that is only announced by another one's commutator or negator has no function yet: no fact. */
export const operators: FactQuery = () => `
SELECT 'operator' AS kind, o.oid::regoperator::text AS name, NULL AS parent,
  ${address('pg_operator', 'o.oid')} AS address,
  json_build_object(
    'schemaAndName', quote_ident(n.nspname) || '.' || o.oprname,
    'left', CASE WHEN o.oprleft <> 0 THEN format_type(o.oprleft, NULL) END,
    'right', CASE WHEN o.oprright <> 0 THEN format_type(o.oprright, NULL) END,
    'function', ${routineName('o.oprcode')},
    'commutator', ${operatorName('o.oprcom')}, 'negator', ${operatorName('o.oprnegate')},
    'restrict', ${routineName('o.oprrest')}, 'join', ${routineName('o.oprjoin')},
    'hashes', o.oprcanhash, 'merges', o.oprcanmerge,
    'owner', ${owner('o.oprowner')},
    'comment', ${comment('o.oid', 'pg_operator')}) AS values
FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND ${USER_SCHEMA} AND ${notOfExtension('pg_operator', 'o.oid')}`

/** Operators and support functions that hang on a class, or loosely on a family, as CREATE OPERATOR CLASS takes them. */
const members = (catalog: 'pg_opclass' | 'pg_opfamily', oid: string, deptypes: string) => `(
    SELECT array_agg(item ORDER BY item) FROM (
      SELECT 'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator::text
        || CASE WHEN m.amoppurpose = 'o' THEN ' FOR ORDER BY ' || (
          SELECT ${qualified('sn.nspname', 's.opfname')} FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace
          WHERE s.oid = m.amopsortfamily) ELSE '' END AS item
      FROM pg_amop m JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = m.oid
      WHERE d.refclassid = '${catalog}'::regclass AND d.refobjid = ${oid} AND d.deptype IN (${deptypes})
      UNION ALL
      SELECT 'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, NULL) || ', '
        || format_type(m.amprocrighttype, NULL) || ') ' || m.amproc::regprocedure::text
      FROM pg_amproc m JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = m.oid
      WHERE d.refclassid = '${catalog}'::regclass AND d.refobjid = ${oid} AND d.deptype IN (${deptypes})
    ) items)`

export const operatorClasses: FactQuery = () => `
SELECT 'operator class' AS kind,
  ${qualified('n.nspname', 'o.opcname')} || ' USING ' || quote_ident(a.amname) AS name, NULL AS parent,
  ${address('pg_opclass', 'o.oid')} AS address,
  json_build_object(
    'type', format_type(o.opcintype, NULL), 'default', o.opcdefault,
    'family', (SELECT ${qualified('fn.nspname', 'f.opfname')} FROM pg_opfamily f
      JOIN pg_namespace fn ON fn.oid = f.opfnamespace WHERE f.oid = o.opcfamily),
    'storage', CASE WHEN o.opckeytype <> 0 THEN format_type(o.opckeytype, NULL) END,
    'members', ${members('pg_opclass', 'o.oid', "'i'")},
    'owner', ${owner('o.opcowner')},
    'comment', ${comment('o.oid', 'pg_opclass')}) AS values
FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am a ON a.oid = o.opcmethod
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_opclass', 'o.oid')}`

export const operatorFamilies: FactQuery = () => `
SELECT 'operator family' AS kind,
  ${qualified('n.nspname', 'o.opfname')} || ' USING ' || quote_ident(a.amname) AS name, NULL AS parent,
  ${address('pg_opfamily', 'o.oid')} AS address,
  json_build_object(
    'members', ${members('pg_opfamily', 'o.oid', "'a', 'n'")},
    'owner', ${owner('o.opfowner')},
    'comment', ${comment('o.oid', 'pg_opfamily')}) AS values
FROM pg_opfamily o JOIN pg_namespace n ON n.oid = o.opfnamespace JOIN pg_am a ON a.oid = o.opfmethod
WHERE ${USER_SCHEMA} AND ${notOfExtension('pg_opfamily', 'o.oid')}`
