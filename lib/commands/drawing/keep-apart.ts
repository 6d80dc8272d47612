/** A row that refers to a row of its own table must not mean itself. */
import { newId } from '@/lib/document/new-id'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { checkName } from '@/lib/standards/naming'
import type { Profile } from '@/lib/standards/schema'
import { freeName } from '../naming'
import { rankBefore } from '../place'
import type { Work } from './work'

type Column = RecordOf<'column'>

/** A reference that is empty passes: what is unknown is not false. */
export function keepApart(
  work: Work,
  profile: Profile,
  table: RecordOf<'table'>,
  one: Column,
  other: Column,
): void {
  const head = { id: newId(), parent: table.id, rank: rankBefore(work.index, table.id, null) }
  const make = (name: string) =>
    makeRecord('check', head, {
      name,
      expression: `${quoteIdent(one.name)} <> ${quoteIdent(other.name)}`,
      noInherit: false,
      notValid: false,
      notEnforced: false,
      comment: null,
    })
  const wished = checkName(profile, table.name, one.name, 'not_itself')
  work.add(make(freeName(work.index, wished, make)))
}
