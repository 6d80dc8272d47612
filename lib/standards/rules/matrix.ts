/** How each standard weighs each rule. */

import { type RuleSetting, readSetting } from '../rule-setting'
import type { StandardId } from '../schema'
import { columnsRules } from './columns'
import { constraintsRules } from './constraints'
import { designRules } from './design'
import { documentationRules } from './documentation'
import { indexesRules } from './indexes'
import { keysRules } from './keys'
import { migrationsRules } from './migrations'
import { namingRules } from './naming'
import { partitionsRules } from './partitions'
import { postgresqlRules } from './postgresql'
import { programsRules } from './programs'
import type { RuleMatrix } from './rule-matrix'
import { securityRules } from './security'
import { typesRules } from './types'

const RULE_MATRIX: RuleMatrix = {
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
}

export const ruleSettingsOf = (standard: StandardId): Record<string, RuleSetting> =>
  Object.fromEntries(
    Object.entries(RULE_MATRIX).map(([rule, row]) => [rule, readSetting(row[standard])]),
  )
