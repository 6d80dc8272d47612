import type { Rule } from '../rule'
import { columnType } from './column-type'

export const typesRules: readonly Rule[] = [columnType]
