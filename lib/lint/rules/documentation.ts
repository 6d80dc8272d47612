import type { Rule } from '../rule'

export const documentationRules: readonly Rule[] = []
