import type { RuleMatrix } from './rule-matrix'

export const securityRules: RuleMatrix = {}
