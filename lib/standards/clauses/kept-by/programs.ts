import type { KeptByRules } from '../clause'

export const programsClauses: KeptByRules = {}
