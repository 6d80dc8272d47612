import type { KeptByRules } from '../clause'

export const typesClauses: KeptByRules = {}
