import type { RuleMatrix } from './rule-matrix'

export const constraintsRules: RuleMatrix = {}
