import { quoteIdent } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { Id } from '../common'
import type { Alter, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'

const head = (parent: Id | null, context: PrintContext) =>
  `ALTER TYPE ${parent ? context.name(parent) : ''}`

function type({ is, after }: Alter<'attribute'>): string[] {
  const collation = is.collation ? ` COLLATE ${is.collation}` : ''
  const what = `ALTER ATTRIBUTE ${quoteIdent(is.name)} TYPE ${after.type(is.type)}${collation}`
  return [`${head(is.parent, after)} ${what} CASCADE`]
}

export const attributeMigrate: MigrateSpec<'attribute'> = {
  section: 'types',
  drops: 'last',
  loses: 'its values in every column of the type',
  repeats: new Set(['type']),
  alter: byAttribute(
    {
      type,
      collation: (change) => (change.changed.has('type') ? [] : type(change)),
    },
    () => true,
  ),
  add: (record, clause, context) =>
    `${head(record.parent, context)} ADD ATTRIBUTE ${clause} CASCADE`,
  drop: (record, context) => [
    `${head(record.parent, context)} DROP ATTRIBUTE ${quoteIdent(record.name)} CASCADE`,
  ],
  rename: (record, name, context) =>
    `${head(record.parent, context)} RENAME ATTRIBUTE ${quoteIdent(record.name)} TO ${quoteIdent(name)} CASCADE`,
}
