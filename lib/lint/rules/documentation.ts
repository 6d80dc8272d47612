import type { Rule } from '../rule'
import { waiverExpired } from './waiver-expired'

export const documentationRules: readonly Rule[] = [waiverExpired]
