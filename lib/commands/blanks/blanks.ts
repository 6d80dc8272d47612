/** How each kind begins; null where it takes a choice that only the person can make, and there is a command for it. */
import type { KindName } from '@/lib/kinds/kind-map'
import type { Blank } from './blank'
import {
  castBlank,
  defaultPrivilegeBlank,
  extensionBlank,
  grantBlank,
  roleBlank,
  schemaBlank,
  verbatimBlank,
} from './database'
import {
  aggregateBlank,
  eventTriggerBlank,
  materializedViewBlank,
  routineBlank,
  viewBlank,
} from './programs'
import {
  checkBlank,
  columnBlank,
  exclusionBlank,
  indexBlank,
  policyBlank,
  primaryKeyBlank,
  ruleBlank,
  seedBlank,
  statisticsBlank,
  tableBlank,
  triggerBlank,
  uniqueBlank,
} from './table-parts'
import {
  attributeBlank,
  collationBlank,
  compositeBlank,
  domainBlank,
  enumBlank,
  operatorBlank,
  rangeBlank,
  sequenceBlank,
  textSearchConfigurationBlank,
  textSearchDictionaryBlank,
} from './types'

const BLANKS: { readonly [K in KindName]: Blank<K> | null } = {
  schema: schemaBlank,
  extension: extensionBlank,
  role: roleBlank,
  enum: enumBlank,
  domain: domainBlank,
  composite: compositeBlank,
  attribute: attributeBlank,
  range: rangeBlank,
  collation: collationBlank,
  sequence: sequenceBlank,
  table: tableBlank,
  column: columnBlank,
  'primary-key': primaryKeyBlank,
  unique: uniqueBlank,
  check: checkBlank,
  // relation-draw and foreign-key-add: to which table?
  'foreign-key': null,
  exclusion: exclusionBlank,
  index: indexBlank,
  view: viewBlank,
  'materialized-view': materializedViewBlank,
  routine: routineBlank,
  aggregate: aggregateBlank,
  trigger: triggerBlank,
  'event-trigger': eventTriggerBlank,
  rule: ruleBlank,
  policy: policyBlank,
  grant: grantBlank,
  'default-privilege': defaultPrivilegeBlank,
  statistics: statisticsBlank,
  'text-search-configuration': textSearchConfigurationBlank,
  'text-search-dictionary': textSearchDictionaryBlank,
  operator: operatorBlank,
  cast: castBlank,
  seed: seedBlank,
  verbatim: verbatimBlank,
  // Drawn: where in the diagram?
  diagram: null,
  placement: null,
  area: null,
  note: null,
  // Said with a reason: waiver-set, dependency-set, fact-set.
  waiver: null,
  dependency: null,
  fact: null,
}

export const blankOf = <K extends KindName>(kind: K): Blank<K> | null => BLANKS[kind]
