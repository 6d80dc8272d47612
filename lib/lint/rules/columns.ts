import type { Rule } from '../rule'

export const columnsRules: readonly Rule[] = []
