import type { KeptByRules } from '../clause'

export const documentationClauses: KeptByRules = {}
