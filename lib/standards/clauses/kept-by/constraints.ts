import type { KeptByRules } from '../clause'

export const constraintsClauses: KeptByRules = {}
