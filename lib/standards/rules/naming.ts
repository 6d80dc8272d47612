import type { RuleMatrix } from './rule-matrix'

export const namingRules: RuleMatrix = {}
