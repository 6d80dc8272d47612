import type { RuleMatrix } from './rule-matrix'

export const keysRules: RuleMatrix = {}
