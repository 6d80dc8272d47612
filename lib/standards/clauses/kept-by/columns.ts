import type { KeptByRules } from '../clause'

export const columnsClauses: KeptByRules = {}
