/** A new column of a meaning, as a profile stores it. */
import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { Meaning } from './meanings'
import { checkName } from './naming'
import type { Profile } from './schema'

export interface ColumnForm {
  readonly type: string
  readonly notNull: boolean
  readonly default: string | null
  readonly check: { readonly name: string; readonly expression: string } | null
}

/** What is on unless somebody turns it off. */
const ON = /(?:^|_)(?:active|enabled)$/

export function columnForm(
  profile: Profile,
  meaning: Meaning,
  table: string,
  column: string,
): ColumnForm {
  const { type, notNull, default: value, check } = profile.storage[meaning]
  return {
    type,
    notNull,
    default: meaning === 'boolean' && value === 'false' && ON.test(column) ? 'true' : value,
    check: check && {
      name: checkName(profile, table, column, check.what),
      expression: check.expression.replaceAll('{column}', () => quoteIdent(column)),
    },
  }
}
