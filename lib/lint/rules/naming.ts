import type { Rule } from '../rule'
import { checkNameRule } from './check-name'
import { foreignKeyNameRule } from './foreign-key-name'
import { indexNameRule } from './index-name'
import { primaryKeyNameRule } from './primary-key-name'
import { uniqueNameRule } from './unique-name'

export const namingRules: readonly Rule[] = [
  checkNameRule,
  foreignKeyNameRule,
  indexNameRule,
  primaryKeyNameRule,
  uniqueNameRule,
]
