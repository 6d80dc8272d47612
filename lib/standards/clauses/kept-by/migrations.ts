import type { KeptByRules } from '../clause'

export const migrationsClauses: KeptByRules = {}
