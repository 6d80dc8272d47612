import { byAttribute } from '../by-attribute'
import { enabledWords } from '../enabled'
import type { MigrateSpec } from '../migrate-spec'

export const ruleMigrate: MigrateSpec<'rule'> = {
  section: 'rules and triggers',
  drops: 'first',
  alter: byAttribute({
    enabled: ({ is, after }) => [
      `ALTER TABLE ${is.parent ? after.name(is.parent) : ''} ${enabledWords(is.enabled)} RULE ${after.ident(is.id)}`,
    ],
  }),
}
