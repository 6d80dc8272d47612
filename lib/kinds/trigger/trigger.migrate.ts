import { quoteIdent } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import { enabledWords } from '../enabled'
import type { MigrateSpec } from '../migrate-spec'

export const triggerMigrate: MigrateSpec<'trigger'> = {
  section: 'rules and triggers',
  drops: 'first',
  sensitive: new Set(['columns']),
  alter: byAttribute({
    enabled: ({ is, after }) => [
      `ALTER TABLE ${is.parent ? after.name(is.parent) : ''} ${enabledWords(is.enabled)} TRIGGER ${after.ident(is.id)}`,
    ],
  }),
  // A partition's copy cannot be dropped: it fires again as it does on the parent.
  drop: (record, context) => {
    const table = record.parent ? context.name(record.parent) : ''
    const name = quoteIdent(record.name)
    return record.inherited
      ? [`ALTER TABLE ${table} ENABLE TRIGGER ${name}`]
      : [`DROP TRIGGER ${name} ON ${table}`]
  },
}
