/** What the constraints of tables have in common. */
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { optionChanges } from './by-attribute'
import type { Option } from './common'
import type { AnyRecord, RecordOf } from './kind-map'
import type { Alter } from './migrate-spec'
import type { PrintContext } from './print-context'

const head = ({ parent }: AnyRecord, context: PrintContext) =>
  `ALTER TABLE ${parent ? context.name(parent) : ''}`

export const addConstraint = (record: AnyRecord, clause: string, context: PrintContext): string =>
  `${head(record, context)}\n  ADD ${clause}`

export const dropConstraint = (record: AnyRecord, context: PrintContext): string[] => [
  `${head(record, context)} DROP CONSTRAINT ${context.ident(record.id)}`,
]

export const renameConstraint = (record: AnyRecord, name: string, context: PrintContext): string =>
  `${head(record, context)} RENAME CONSTRAINT ${context.ident(record.id)} TO ${quoteIdent(name)}`

type Indexed = 'primary-key' | 'unique' | 'exclusion' | 'index'

/** What can be changed in the index underneath. */
export const indexHandlers = {
  options: ({
    was,
    is,
    after,
  }: {
    was: { options: Option[] }
    is: RecordOf<Indexed>
    after: PrintContext
  }) => optionChanges(`ALTER INDEX ${after.nameBeside(is.id, is.name)}`, was.options, is.options),
  tablespace: ({ is, after }: { is: RecordOf<Indexed>; after: PrintContext }) => [
    `ALTER INDEX ${after.nameBeside(is.id, is.name)} SET TABLESPACE ${quoteIdent(is.tablespace ?? 'pg_default')}`,
  ],
}

/** A table is clustered by one index: choosing another takes the choice away from the first. */
export function clustered({
  is,
  after,
}: Pick<Alter<'primary-key' | 'unique' | 'index'>, 'is' | 'after'>): string[] {
  if (is.clustered) return [`${head(is, after)} CLUSTER ON ${after.ident(is.id)}`]
  const others = is.parent ? after.parts(is.parent) : []
  const isChosen = others.some((other) => 'clustered' in other && other.clustered)
  return isChosen ? [] : [`${head(is, after)} SET WITHOUT CLUSTER`]
}
