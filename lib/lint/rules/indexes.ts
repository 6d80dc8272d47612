import type { Rule } from '../rule'
import { indexForeignKey } from './index-foreign-key'

export const indexesRules: readonly Rule[] = [indexForeignKey]
