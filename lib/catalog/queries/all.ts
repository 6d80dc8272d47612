/** Every family of the catalogue, in no order that matters. */
import { collations, conversions } from '@/lib/catalog/queries/collations'
import { columns } from '@/lib/catalog/queries/columns'
import { constraints, indexes } from '@/lib/catalog/queries/constraints'
import { foreignDataWrappers, foreignServers, userMappings } from '@/lib/catalog/queries/foreign'
import type { FactQuery } from '@/lib/catalog/queries/fragments'
import { accessMethods, casts, languages, transforms } from '@/lib/catalog/queries/languages'
import { extensions, schemas } from '@/lib/catalog/queries/namespaces'
import { operatorClasses, operatorFamilies, operators } from '@/lib/catalog/queries/operators'
import {
  changedPrivileges,
  defaultPrivileges,
  securityLabels,
} from '@/lib/catalog/queries/privileges'
import {
  foreignTables,
  materializedViews,
  sequences,
  tables,
  views,
} from '@/lib/catalog/queries/relations'
import { publications, subscriptions } from '@/lib/catalog/queries/replication'
import { aggregates, routines } from '@/lib/catalog/queries/routines'
import {
  textSearchConfigurations,
  textSearchDictionaries,
  textSearchParsers,
  textSearchTemplates,
} from '@/lib/catalog/queries/text-search'
import {
  eventTriggers,
  policies,
  rules,
  statistics,
  triggers,
} from '@/lib/catalog/queries/triggers'
import {
  baseTypes,
  composites,
  domainConstraints,
  domains,
  enums,
  multiranges,
  ranges,
} from '@/lib/catalog/queries/types'

export const FACT_QUERIES: readonly FactQuery[] = [
  schemas,
  extensions,
  enums,
  domains,
  domainConstraints,
  composites,
  ranges,
  multiranges,
  baseTypes,
  collations,
  conversions,
  sequences,
  tables,
  views,
  materializedViews,
  foreignTables,
  columns,
  constraints,
  indexes,
  routines,
  aggregates,
  triggers,
  rules,
  eventTriggers,
  policies,
  statistics,
  textSearchConfigurations,
  textSearchDictionaries,
  textSearchParsers,
  textSearchTemplates,
  operators,
  operatorClasses,
  operatorFamilies,
  casts,
  languages,
  transforms,
  accessMethods,
  foreignDataWrappers,
  foreignServers,
  userMappings,
  publications,
  subscriptions,
  defaultPrivileges,
  changedPrivileges,
  securityLabels,
]
