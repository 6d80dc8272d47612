import type { KeptByRules } from '../clause'

export const namingClauses: KeptByRules = {}
