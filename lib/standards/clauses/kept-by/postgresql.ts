import type { KeptByRules } from '../clause'

export const postgresqlClauses: KeptByRules = {}
