import type { RuleMatrix } from './rule-matrix'

export const documentationRules: RuleMatrix = {}
