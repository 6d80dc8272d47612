import type { RuleMatrix } from './rule-matrix'

export const migrationsRules: RuleMatrix = {}
