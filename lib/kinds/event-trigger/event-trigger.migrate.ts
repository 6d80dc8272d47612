import { byAttribute } from '../by-attribute'
import { enabledWords } from '../enabled'
import type { MigrateSpec } from '../migrate-spec'

export const eventTriggerMigrate: MigrateSpec<'event-trigger'> = {
  section: 'rules and triggers',
  drops: 'first',
  watches: true,
  alter: byAttribute({
    enabled: ({ is, after }) => [
      `ALTER EVENT TRIGGER ${after.ident(is.id)} ${enabledWords(is.enabled)}`,
    ],
  }),
}
