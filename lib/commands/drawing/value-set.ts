/** The type of a set of values, made along with the column that takes them. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { typeName } from '@/lib/standards/naming'
import type { Profile } from '@/lib/standards/schema'
import { rankBefore } from '../place'
import type { Work } from './work'

export interface ValueSetForm {
  readonly type: string
  readonly default: string
  /** Null: the design has the type. */
  readonly made: { readonly name: string; readonly labels: readonly string[] } | null
}

/** Where the standard keeps states in an enumerated type and says which there are to begin with; else null. */
export function stateType(
  index: DocumentIndex,
  profile: Profile,
  table: AnyRecord & { readonly name: string },
  column: string,
): ValueSetForm | null {
  const { storage, starts } = profile.valueSet
  if (storage !== 'enum' || index.get(table.parent)?.kind !== 'schema') return null
  const name = typeName(profile, table.name, column)
  const schema = index.schemaName(table)
  const [there] = index.inSchema('type', schema, name)
  const labels = there?.kind === 'enum' ? there.labels.map(({ label }) => label) : starts
  const [first] = labels
  if (first === undefined || (there && there.kind !== 'enum')) return null
  const own = quoteIdent(name)
  return {
    type: schema === null || schema === 'public' ? own : `${quoteIdent(schema)}.${own}`,
    default: quoteLiteral(first),
    made: there ? null : { name, labels },
  }
}

export function addStateType(
  work: Work,
  column: RecordOf<'column'>,
  { name, labels }: NonNullable<ValueSetForm['made']>,
): void {
  const table = work.index.get(column.parent)
  if (table?.parent == null) return
  const rank = rankBefore(work.index, table.parent, table.id)
  const keyed = labels.map((label, at) => ({ key: `${at}`, label }))
  const head = { id: newId(), parent: table.parent, rank }
  work.add(makeRecord('enum', head, { name, labels: keyed, owner: null, comment: null }))
}
