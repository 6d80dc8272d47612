import type { Rule } from '../rule'
import { tableAtomicValues } from './table-atomic-values'
import { tableCopiedColumns } from './table-copied-columns'
import { tableNormalForm } from './table-normal-form'

export const designRules: readonly Rule[] = [tableAtomicValues, tableCopiedColumns, tableNormalForm]
