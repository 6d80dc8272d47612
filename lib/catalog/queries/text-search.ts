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

const head = (what: string, catalog: string, prefix: string) => `
SELECT 'text search ${what}' AS kind, ${qualified('n.nspname', `t.${prefix}name`)} AS name, NULL AS parent,
  ${address(catalog, 't.oid')} AS address`

const tail = (catalog: string, prefix: string) => `
FROM ${catalog} t JOIN pg_namespace n ON n.oid = t.${prefix}namespace
WHERE ${USER_SCHEMA} AND ${notOfExtension(catalog, 't.oid')}`

const named = (catalog: string, prefix: string, oid: string) =>
  `(SELECT ${qualified('xn.nspname', `x.${prefix}name`)} FROM ${catalog} x
      JOIN pg_namespace xn ON xn.oid = x.${prefix}namespace WHERE x.oid = ${oid})`

/** `token: dictionary, dictionary`, in the order in which they are asked. */
const MAPPINGS = `(SELECT array_agg(line ORDER BY line) FROM (
      SELECT (SELECT tt.alias FROM ts_token_type(t.cfgparser) tt WHERE tt.tokid = m.maptokentype)
        || ': ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS line
      FROM pg_ts_config_map m WHERE m.mapcfg = t.oid GROUP BY m.maptokentype) lines)`

export const textSearchConfigurations: FactQuery = () => `
${head('configuration', 'pg_ts_config', 'cfg')},
  json_build_object(
    'parser', ${named('pg_ts_parser', 'prs', 't.cfgparser')},
    'mappings', ${MAPPINGS},
    'owner', ${owner('t.cfgowner')},
    'comment', ${comment('t.oid', 'pg_ts_config')}) AS values
${tail('pg_ts_config', 'cfg')}`

export const textSearchDictionaries: FactQuery = () => `
${head('dictionary', 'pg_ts_dict', 'dict')},
  json_build_object(
    'template', ${named('pg_ts_template', 'tmpl', 't.dicttemplate')},
    'options', t.dictinitoption,
    'owner', ${owner('t.dictowner')},
    'comment', ${comment('t.oid', 'pg_ts_dict')}) AS values
${tail('pg_ts_dict', 'dict')}`

export const textSearchParsers: FactQuery = () => `
${head('parser', 'pg_ts_parser', 'prs')},
  json_build_object(
    'start', ${routineName('t.prsstart')}, 'getToken', ${routineName('t.prstoken')},
    'end', ${routineName('t.prsend')}, 'headline', ${routineName('t.prsheadline')},
    'lexTypes', ${routineName('t.prslextype')},
    'comment', ${comment('t.oid', 'pg_ts_parser')}) AS values
${tail('pg_ts_parser', 'prs')}`

export const textSearchTemplates: FactQuery = () => `
${head('template', 'pg_ts_template', 'tmpl')},
  json_build_object(
    'init', ${routineName('t.tmplinit')}, 'lexize', ${routineName('t.tmpllexize')},
    'comment', ${comment('t.oid', 'pg_ts_template')}) AS values
${tail('pg_ts_template', 'tmpl')}`
