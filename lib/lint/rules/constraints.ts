import type { Rule } from '../rule'

export const constraintsRules: readonly Rule[] = []
