import type { Rule } from '../rule'

export const partitionsRules: readonly Rule[] = []
