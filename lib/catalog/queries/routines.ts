import {
  address,
  comment,
  type FactQuery,
  grants,
  notOfExtension,
  owner,
  qualified,
  routineName,
  USER_SCHEMA,
} from '@/lib/catalog/queries/fragments'

const head = (kind: string) => `
SELECT ${kind} AS kind, p.oid::regprocedure::text AS name, NULL AS parent,
  ${address('pg_proc', 'p.oid')} AS address`

const COMMON = `
    'owner', ${owner('p.proowner')},
    'grants', ${grants('p.proacl', 'f', 'p.proowner')},
    'comment', ${comment('p.oid', 'pg_proc')}`

const FROM = `
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace`

const OWN = `${USER_SCHEMA} AND ${notOfExtension('pg_proc', 'p.oid')}`

export const routines: FactQuery = () => `
${head("CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END")},
  json_build_object('definition', pg_get_functiondef(p.oid), ${COMMON}) AS values
${FROM} WHERE p.prokind <> 'a' AND ${OWN}
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')`

/** The operator that an aggregate sorts by, as OPERATOR(…) takes it. */
const SORT_OPERATOR = `(SELECT quote_ident(sn.nspname) || '.' || o.oprname FROM pg_operator o
      JOIN pg_namespace sn ON sn.oid = o.oprnamespace WHERE o.oid = a.aggsortop)`

/** READ_ONLY, SHAREABLE or READ_WRITE, where it is not what the kind of aggregate has by default. */
const modify = (column: string) =>
  `CASE WHEN ${column} <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char" THEN ${column}::text END`

export const aggregates: FactQuery = () => `${head("'aggregate'")},
  json_build_object(
    'arguments', pg_get_function_arguments(p.oid),
    'kind', CASE a.aggkind WHEN 'o' THEN 'ordered-set' WHEN 'h' THEN 'hypothetical' ELSE 'normal' END,
    'directArguments', CASE WHEN a.aggkind <> 'n' THEN a.aggnumdirectargs END,
    'stateFunction', ${routineName('a.aggtransfn')}, 'stateType', format_type(a.aggtranstype, NULL),
    'stateSpace', nullif(a.aggtransspace, 0), 'initial', a.agginitval,
    'final', ${routineName('a.aggfinalfn')}, 'finalExtra', a.aggfinalextra, 'finalModify', ${modify('a.aggfinalmodify')},
    'combine', ${routineName('a.aggcombinefn')},
    'serial', ${routineName('a.aggserialfn')}, 'deserial', ${routineName('a.aggdeserialfn')},
    'movingState', ${routineName('a.aggmtransfn')}, 'movingInverse', ${routineName('a.aggminvtransfn')},
    'movingType', CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END,
    'movingSpace', nullif(a.aggmtransspace, 0), 'movingInitial', a.aggminitval,
    'movingFinal', ${routineName('a.aggmfinalfn')}, 'movingFinalExtra', a.aggmfinalextra,
    'movingFinalModify', ${modify('a.aggmfinalmodify')},
    'sortOperator', ${SORT_OPERATOR},
    'parallel', p.proparallel::text,
    'schemaAndName', ${qualified('n.nspname', 'p.proname')},
    ${COMMON}) AS values
${FROM} JOIN pg_aggregate a ON a.aggfnoid = p.oid WHERE ${OWN}`
