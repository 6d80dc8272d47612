import type { Rule } from '../rule'
import { foreignKeyCascade } from './foreign-key-cascade'
import { foreignKeyMissing } from './foreign-key-missing'
import { foreignKeyOnDelete } from './foreign-key-on-delete'
import { foreignKeyPolymorphic } from './foreign-key-polymorphic'
import { tableUniquePair } from './table-unique-pair'
import { uniqueNaturalKey } from './unique-natural-key'

export const keysRules: readonly Rule[] = [
  foreignKeyCascade,
  foreignKeyMissing,
  foreignKeyOnDelete,
  foreignKeyPolymorphic,
  tableUniquePair,
  uniqueNaturalKey,
]
