import type { Rule } from '../rule'

export const postgresqlRules: readonly Rule[] = []
