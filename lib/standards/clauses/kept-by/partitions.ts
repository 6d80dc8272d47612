import type { KeptByRules } from '../clause'

export const partitionsClauses: KeptByRules = {}
