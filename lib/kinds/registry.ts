import { aggregateKind } from './aggregate/aggregate.kind'
import { areaKind } from './area/area.kind'
import { attributeKind } from './attribute/attribute.kind'
import { castKind } from './cast/cast.kind'
import { checkKind } from './check/check.kind'
import { collationKind } from './collation/collation.kind'
import { columnKind } from './column/column.kind'
import { compositeKind } from './composite/composite.kind'
import { defaultPrivilegeKind } from './default-privilege/default-privilege.kind'
import { dependencyKind } from './dependency/dependency.kind'
import { diagramKind } from './diagram/diagram.kind'
import { domainKind } from './domain/domain.kind'
import { enumKind } from './enum/enum.kind'
import { eventTriggerKind } from './event-trigger/event-trigger.kind'
import { exclusionKind } from './exclusion/exclusion.kind'
import { extensionKind } from './extension/extension.kind'
import { factKind } from './fact/fact.kind'
import { foreignKeyKind } from './foreign-key/foreign-key.kind'
import { grantKind } from './grant/grant.kind'
import { indexKind } from './index/index.kind'
import type { KindName } from './kind-map'
import type { KindSpec } from './kind-spec'
import { materializedViewKind } from './materialized-view/materialized-view.kind'
import { noteKind } from './note/note.kind'
import { operatorKind } from './operator/operator.kind'
import { placementKind } from './placement/placement.kind'
import { policyKind } from './policy/policy.kind'
import { primaryKeyKind } from './primary-key/primary-key.kind'
import { rangeKind } from './range/range.kind'
import { roleKind } from './role/role.kind'
import { routineKind } from './routine/routine.kind'
import { ruleKind } from './rule/rule.kind'
import { schemaKind } from './schema/schema.kind'
import { seedKind } from './seed/seed.kind'
import { sequenceKind } from './sequence/sequence.kind'
import { statisticsKind } from './statistics/statistics.kind'
import { tableKind } from './table/table.kind'
import { textSearchConfigurationKind } from './text-search-configuration/text-search-configuration.kind'
import { textSearchDictionaryKind } from './text-search-dictionary/text-search-dictionary.kind'
import { triggerKind } from './trigger/trigger.kind'
import { uniqueKind } from './unique/unique.kind'
import { verbatimKind } from './verbatim/verbatim.kind'
import { viewKind } from './view/view.kind'
import { waiverKind } from './waiver/waiver.kind'

const KINDS: { readonly [K in KindName]: KindSpec<K> } = {
  aggregate: aggregateKind,
  area: areaKind,
  attribute: attributeKind,
  cast: castKind,
  check: checkKind,
  collation: collationKind,
  column: columnKind,
  composite: compositeKind,
  'default-privilege': defaultPrivilegeKind,
  dependency: dependencyKind,
  diagram: diagramKind,
  domain: domainKind,
  enum: enumKind,
  'event-trigger': eventTriggerKind,
  exclusion: exclusionKind,
  extension: extensionKind,
  fact: factKind,
  'foreign-key': foreignKeyKind,
  grant: grantKind,
  index: indexKind,
  'materialized-view': materializedViewKind,
  note: noteKind,
  operator: operatorKind,
  placement: placementKind,
  policy: policyKind,
  'primary-key': primaryKeyKind,
  range: rangeKind,
  role: roleKind,
  routine: routineKind,
  rule: ruleKind,
  schema: schemaKind,
  seed: seedKind,
  sequence: sequenceKind,
  statistics: statisticsKind,
  table: tableKind,
  'text-search-configuration': textSearchConfigurationKind,
  'text-search-dictionary': textSearchDictionaryKind,
  trigger: triggerKind,
  unique: uniqueKind,
  verbatim: verbatimKind,
  view: viewKind,
  waiver: waiverKind,
}

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[]

export function kindOf<K extends KindName>(kind: K): KindSpec<K> {
  return KINDS[kind]
}
