import type { KeptByRules } from '../clause'

export const securityClauses: KeptByRules = {}
