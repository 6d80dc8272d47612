import type { RuleMatrix } from './rule-matrix'

export const partitionsRules: RuleMatrix = {}
