import type { Rule } from '../rule'

export const programsRules: readonly Rule[] = []
