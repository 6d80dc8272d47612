/** All rules, area by area. */
import type { Rule } from './rule'
import { columnsRules } from './rules/columns'
import { constraintsRules } from './rules/constraints'
import { designRules } from './rules/design'
import { documentationRules } from './rules/documentation'
import { indexesRules } from './rules/indexes'
import { keysRules } from './rules/keys'
import { migrationsRules } from './rules/migrations'
import { namingRules } from './rules/naming'
import { partitionsRules } from './rules/partitions'
import { postgresqlRules } from './rules/postgresql'
import { programsRules } from './rules/programs'
import { securityRules } from './rules/security'
import { typesRules } from './rules/types'

export const RULES: readonly Rule[] = [
  ...namingRules,
  ...typesRules,
  ...columnsRules,
  ...keysRules,
  ...constraintsRules,
  ...indexesRules,
  ...designRules,
  ...programsRules,
  ...securityRules,
  ...partitionsRules,
  ...documentationRules,
  ...migrationsRules,
  ...postgresqlRules,
].sort((a, b) => (a.id < b.id ? -1 : 1))

const byId = new Map(RULES.map((rule) => [rule.id, rule]))
export const ruleOf = (id: string): Rule | undefined => byId.get(id)
