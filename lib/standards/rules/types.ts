import type { RuleMatrix } from './rule-matrix'

export const typesRules: RuleMatrix = {}
