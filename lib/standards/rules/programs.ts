import type { RuleMatrix } from './rule-matrix'

export const programsRules: RuleMatrix = {}
