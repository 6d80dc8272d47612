import type { Rule } from '../rule'

export const typesRules: readonly Rule[] = []
