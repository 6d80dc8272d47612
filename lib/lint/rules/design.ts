import type { Rule } from '../rule'

export const designRules: readonly Rule[] = []
