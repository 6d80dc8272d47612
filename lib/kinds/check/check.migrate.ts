import { quoteIdent } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { RecordOf } from '../kind-map'
import type { Alter, MigrateSpec } from '../migrate-spec'
import type { PrintContext } from '../print-context'

const head = ({ parent }: RecordOf<'check'>, context: PrintContext) => {
  const owner = parent ? context.get(parent) : undefined
  const what = context.is(owner, 'domain') ? 'DOMAIN' : 'TABLE'
  return `ALTER ${what} ${parent ? context.name(parent) : ''}`
}

function notValid({ is, after }: Alter<'check'>) {
  if (is.notValid) return { anew: 'a constraint that was validated stays so' }
  return [`${head(is, after)} VALIDATE CONSTRAINT ${after.ident(is.id)}`]
}

export const checkMigrate: MigrateSpec<'check'> = {
  section: 'tables',
  drops: 'first',
  alter: byAttribute({ notValid }),
  add: (record, clause, context) => `${head(record, context)}\n  ADD ${clause}`,
  drop: (record, context) => [
    `${head(record, context)} DROP CONSTRAINT ${context.ident(record.id)}`,
  ],
  rename: (record, name, context) =>
    `${head(record, context)} RENAME CONSTRAINT ${context.ident(record.id)} TO ${quoteIdent(name)}`,
}
