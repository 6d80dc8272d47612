/** The fields of every kind. */
import { aggregateFields } from '@/components/kinds/aggregate/aggregate-inspector'
import { areaFields } from '@/components/kinds/area/area-inspector'
import { attributeFields } from '@/components/kinds/attribute/attribute-inspector'
import { castFields } from '@/components/kinds/cast/cast-inspector'
import { checkFields } from '@/components/kinds/check/check-inspector'
import { collationFields } from '@/components/kinds/collation/collation-inspector'
import { columnFields } from '@/components/kinds/column/column-inspector'
import { compositeFields } from '@/components/kinds/composite/composite-inspector'
import { defaultPrivilegeFields } from '@/components/kinds/default-privilege/default-privilege-inspector'
import { dependencyFields } from '@/components/kinds/dependency/dependency-inspector'
import { diagramFields } from '@/components/kinds/diagram/diagram-inspector'
import { domainFields } from '@/components/kinds/domain/domain-inspector'
import { enumFields } from '@/components/kinds/enum/enum-inspector'
import { eventTriggerFields } from '@/components/kinds/event-trigger/event-trigger-inspector'
import { exclusionFields } from '@/components/kinds/exclusion/exclusion-inspector'
import { extensionFields } from '@/components/kinds/extension/extension-inspector'
import { factFields } from '@/components/kinds/fact/fact-inspector'
import { foreignKeyFields } from '@/components/kinds/foreign-key/foreign-key-inspector'
import { grantFields } from '@/components/kinds/grant/grant-inspector'
import { indexFields } from '@/components/kinds/index/index-inspector'
import { materializedViewFields } from '@/components/kinds/materialized-view/materialized-view-inspector'
import { noteFields } from '@/components/kinds/note/note-inspector'
import { operatorFields } from '@/components/kinds/operator/operator-inspector'
import { placementFields } from '@/components/kinds/placement/placement-inspector'
import { policyFields } from '@/components/kinds/policy/policy-inspector'
import { primaryKeyFields } from '@/components/kinds/primary-key/primary-key-inspector'
import { rangeFields } from '@/components/kinds/range/range-inspector'
import { roleFields } from '@/components/kinds/role/role-inspector'
import { routineFields } from '@/components/kinds/routine/routine-inspector'
import { ruleFields } from '@/components/kinds/rule/rule-inspector'
import { schemaFields } from '@/components/kinds/schema/schema-inspector'
import { seedFields } from '@/components/kinds/seed/seed-inspector'
import { sequenceFields } from '@/components/kinds/sequence/sequence-inspector'
import { statisticsFields } from '@/components/kinds/statistics/statistics-inspector'
import { tableFields } from '@/components/kinds/table/table-inspector'
import { textSearchConfigurationFields } from '@/components/kinds/text-search-configuration/text-search-configuration-inspector'
import { textSearchDictionaryFields } from '@/components/kinds/text-search-dictionary/text-search-dictionary-inspector'
import { triggerFields } from '@/components/kinds/trigger/trigger-inspector'
import { uniqueFields } from '@/components/kinds/unique/unique-inspector'
import { verbatimFields } from '@/components/kinds/verbatim/verbatim-inspector'
import { viewFields } from '@/components/kinds/view/view-inspector'
import { waiverFields } from '@/components/kinds/waiver/waiver-inspector'
import type { KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES } from '@/lib/kinds/registry'
import type { Elsewhere, FieldSpec, FieldsOf } from './field-spec'

const FIELDS: { readonly [K in KindName]: FieldsOf<K> } = {
  schema: schemaFields,
  extension: extensionFields,
  role: roleFields,
  enum: enumFields,
  domain: domainFields,
  composite: compositeFields,
  attribute: attributeFields,
  range: rangeFields,
  collation: collationFields,
  sequence: sequenceFields,
  table: tableFields,
  column: columnFields,
  'primary-key': primaryKeyFields,
  unique: uniqueFields,
  check: checkFields,
  'foreign-key': foreignKeyFields,
  exclusion: exclusionFields,
  index: indexFields,
  view: viewFields,
  'materialized-view': materializedViewFields,
  routine: routineFields,
  aggregate: aggregateFields,
  trigger: triggerFields,
  'event-trigger': eventTriggerFields,
  rule: ruleFields,
  policy: policyFields,
  grant: grantFields,
  'default-privilege': defaultPrivilegeFields,
  statistics: statisticsFields,
  'text-search-configuration': textSearchConfigurationFields,
  'text-search-dictionary': textSearchDictionaryFields,
  operator: operatorFields,
  cast: castFields,
  seed: seedFields,
  verbatim: verbatimFields,
  diagram: diagramFields,
  placement: placementFields,
  area: areaFields,
  note: noteFields,
  waiver: waiverFields,
  dependency: dependencyFields,
  fact: factFields,
}

type Entry = readonly [attribute: string, spec: FieldSpec<unknown> | Elsewhere]

const entries = new Map<KindName, readonly Entry[]>(
  KIND_NAMES.map((kind) => [kind, Object.entries<FieldSpec<unknown> | Elsewhere>(FIELDS[kind])]),
)

/** In the order in which they are shown. */
export const fieldsOf = (kind: KindName): readonly Entry[] => entries.get(kind) ?? []

export const isField = (spec: FieldSpec<unknown> | Elsewhere): spec is FieldSpec<unknown> =>
  'view' in spec
