import type { RuleMatrix } from './rule-matrix'

export const columnsRules: RuleMatrix = {}
