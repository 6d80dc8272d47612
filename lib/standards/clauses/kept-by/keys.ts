import type { KeptByRules } from '../clause'

export const keysClauses: KeptByRules = {}
