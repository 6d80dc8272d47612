import type { KeptByRules } from '../clause'

export const designClauses: KeptByRules = {}
