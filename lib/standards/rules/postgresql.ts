import type { RuleMatrix } from './rule-matrix'

export const postgresqlRules: RuleMatrix = {}
