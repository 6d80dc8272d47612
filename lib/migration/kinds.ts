/** What the kind of a record says of migrations, for records whose kind is known only at run time. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import type { Alter, AlterAnswer, MigrateSpec, Refused } from '@/lib/kinds/migrate-spec'
import type { PrintContext } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import { quoteIdent } from '@/lib/sql/lex/identifier'

type AnySpec = MigrateSpec<KindName>

const NOTHING_SPECIAL = { section: 'other statements', drops: 'last' } as const

export function migrateOf(record: AnyRecord): AnySpec {
  // The record is always of the spec's kind: it is the record's own.
  const spec: unknown = kindOf(record.kind).migrate ?? NOTHING_SPECIAL
  return spec as AnySpec
}

export function lossOf(record: AnyRecord): string | null {
  const { loses } = migrateOf(record)
  return typeof loses === 'function' ? loses(record) : (loses ?? null)
}

export function answerOf(
  was: RecordOf<KindName>,
  is: RecordOf<KindName>,
  rest: Omit<Alter<KindName>, 'was' | 'is'>,
): AlterAnswer {
  const { alter } = migrateOf(is)
  return alter ? alter({ was, is, ...rest }) : { anew: 'PostgreSQL cannot change it in place' }
}

export function dropsOf(
  record: AnyRecord,
  context: PrintContext,
  goes: (id: Id) => boolean,
): readonly string[] | Refused {
  const { drop } = migrateOf(record)
  if (drop) return drop(record, context, goes)
  const phrase = context.phrase(record.id)
  return phrase === '' ? [] : [`DROP ${phrase}`]
}

export const renameOf = (record: AnyRecord, name: string, context: PrintContext): string =>
  migrateOf(record).rename?.(record, name, context) ??
  `ALTER ${context.phrase(record.id)} RENAME TO ${quoteIdent(name)}`

export const moveOf = (record: AnyRecord, schema: string, context: PrintContext): string =>
  migrateOf(record).move?.(record, schema, context) ??
  `ALTER ${context.phrase(record.id)} SET SCHEMA ${quoteIdent(schema)}`
