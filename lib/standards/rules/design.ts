import type { RuleMatrix } from './rule-matrix'

export const designRules: RuleMatrix = {}
