import type { Rule } from '../rule'

export const namingRules: readonly Rule[] = []
