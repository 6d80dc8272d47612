/** Where the parser's tree holds names as bare strings, and which name space each belongs to. */
import type { Space } from '@/lib/kinds/spaces'

/** Fields with a name as a string or a list of strings; the same in every node that has them. */
export const NAME_FIELDS: Readonly<Record<string, Space>> = {
  amname: 'access method',
  accessMethod: 'access method',
  access_method: 'access method',
  servername: 'server',
  server_name: 'server',
  fdwname: 'foreign data wrapper',
  lang: 'language',
  local_schema: 'schema',
  newschema: 'schema',
  extname: 'extension',
  pubname: 'publication',
  opclass: 'operator class',
  opclassname: 'operator class',
  opfamilyname: 'operator family',
  order_family: 'operator family',
  operName: 'operator',
  useOp: 'operator',
  funcname: 'routine',
  func_name: 'routine',
  handler_name: 'routine',
  plhandler: 'routine',
  plinline: 'routine',
  plvalidator: 'routine',
  collname: 'collation',
  collation: 'collation',
  typeName: 'type',
  domainname: 'type',
  cfgname: 'text search configuration',
  dictname: 'text search dictionary',
}

const entries = (space: Space, names: string) =>
  names.split(' ').map((name): [string, Space] => [name, space])

/** Entries of a definition, `name = value`, whose value is a name though the parser takes it for a type. */
export const DEFINITION_NAMES: Readonly<Record<string, Space>> = Object.fromEntries([
  ...entries(
    'routine',
    'input output receive send typmod_in typmod_out analyze subscript procedure function restrict join support sfunc finalfunc combinefunc serialfunc deserialfunc msfunc minvfunc mfinalfunc handler validator start gettoken end headline lextypes init lexize subtype_diff canonical',
  ),
  ...entries('operator', 'commutator negator sortop'),
  ...entries('text search parser', 'parser'),
  ...entries('text search template', 'template'),
  ...entries('text search configuration', 'copy'),
  ...entries('operator class', 'subtype_opclass'),
  ...entries('collation', 'from'),
  ...entries('language', 'language'),
  ...entries('schema', 'schema'),
])

export const WITHIN_RELATION: ReadonlySet<string> = new Set([
  'OBJECT_COLUMN',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
  'OBJECT_POLICY',
])

/** Named with their access method in front. */
export const WITHIN_METHOD: ReadonlySet<string> = new Set(['OBJECT_OPCLASS', 'OBJECT_OPFAMILY'])

export const OBJECT_SPACES: Readonly<Record<string, Space>> = {
  OBJECT_ACCESS_METHOD: 'access method',
  OBJECT_AGGREGATE: 'routine',
  OBJECT_COLLATION: 'collation',
  OBJECT_CONVERSION: 'conversion',
  OBJECT_DOMAIN: 'type',
  OBJECT_EVENT_TRIGGER: 'event trigger',
  OBJECT_EXTENSION: 'extension',
  OBJECT_FDW: 'foreign data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_FOREIGN_TABLE: 'relation',
  OBJECT_FUNCTION: 'routine',
  OBJECT_INDEX: 'relation',
  OBJECT_LANGUAGE: 'language',
  OBJECT_MATVIEW: 'relation',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPERATOR: 'operator',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_ROLE: 'role',
  OBJECT_ROUTINE: 'routine',
  OBJECT_SCHEMA: 'schema',
  OBJECT_SEQUENCE: 'relation',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TABLE: 'relation',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
  OBJECT_TYPE: 'type',
  OBJECT_VIEW: 'relation',
}
