/** What views read, and whose rights hold for it. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { findReferences } from '@/lib/sql/references/find'
import type { TableFacts } from '../../facts/table-facts'
import type { Look } from '../../look'

type Query = RecordOf<'view' | 'materialized-view'>

/** Before, views always read with the rights of their owner. */
export const INVOKER_SINCE = 15

export const serverOf = (look: Look): number => look.project.postgresql ?? look.profile.postgresql

export const asksAsInvoker = ({ options }: RecordOf<'view'>): boolean =>
  options.some(
    ({ name, value }) =>
      name === 'security_invoker' && !/^(?:false|off|no|0|f|n)$/i.test(value ?? 'true'),
  )

/** The first table that it reads, of which row security shows some rows to some people. */
export function protectedTable(look: Look, view: Query): TableFacts | null {
  for (const { space, schema, name, form } of findReferences(view.query, 'query')) {
    if (space !== 'relation' || form === 'literal') continue
    const found = look.named('relation', schema, name, view)
    const facts = look.table(found?.id ?? null)
    if (facts?.rowSecurity) return facts
  }
  return null
}
