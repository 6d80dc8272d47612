import { z } from 'zod'
import { UPDATED_AT } from '@/lib/commands/drawing/updated-at'
import { objectSet } from '@/lib/commands/object-set'
import { updatedAtKeep } from '@/lib/commands/updated-at-keep'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { updatedAtTrigger } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { isStamping } from './lib/trigger-purpose'

type Trigger = AnyRecord & RecordOf<'trigger'>

const RIGHT = 'BEFORE UPDATE, FOR EACH ROW'

/** What keeps it from doing its work. */
function faultOf({ timing, row, events, enabled, columns }: Trigger): string | null {
  if (enabled === 'disabled') return 'is switched off'
  if (timing !== 'before')
    return `fires ${timing} the row is written, when it can be changed no more`
  if (!row) return 'fires once for a statement, and sees no row'
  if (!events.includes('update')) return `fires on ${events.join(' and ')}, but not on update`
  return columns.length > 0 ? 'fires only when some of the columns are written' : null
}

function mend(trigger: Trigger): Fix | null {
  if (trigger.constraint || trigger.oldTable !== null || trigger.newTable !== null) return null
  const kept = trigger.timing === 'before' && trigger.row ? trigger.events : []
  const events = [...new Set([...kept, 'update'])]
  const changes = { timing: 'before', row: true, events, columns: [], enabled: 'origin' }
  return {
    title: `Make it fire ${RIGHT}`,
    safe: false,
    calls: () => [call(objectSet, { id: trigger.id, changes })],
  }
}

export const tableUpdatedAtTrigger = objectRule({
  id: 'table-updated-at-trigger',
  area: 'programs',
  title: 'A trigger keeps the moment of the last change',
  why: 'A column for the last change is true only if every program sets it with every change. A trigger does it for all of them, also for those who work in the database by hand.',
  topics: {
    missing: `Tables with ${UPDATED_AT} have the trigger`,
    form: 'The trigger fires before an update, for each row, whatever is written',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(record, look, report) {
    const table = judgedTable(look, record.id)
    if (!table) return
    const [column] = look.index.inParent('column', table.id, UPDATED_AT)
    if (column?.kind !== 'column' || column.inherited || column.generated !== null) return
    const triggers = look.index
      .childrenOf(table.id, 'trigger')
      .filter((trigger) => isStamping(look, trigger))
    const name = updatedAtTrigger(look.profile, table.name)
    const [first] = triggers
    if (!first) {
      report({
        topic: 'missing',
        at: column,
        message: `No trigger sets ${look.name(column)} when a row changes. Add ${name}, ${RIGHT}, that runs ${look.profile.names.updatedAtFunction}().`,
        expected: name,
        fix: {
          title: `Add the trigger ${name}`,
          safe: true,
          calls: () => [
            call(updatedAtKeep, { standard: givenFrom(look.profile), table: table.id }),
          ],
        },
      })
      return
    }
    const fault = faultOf(first)
    if (fault === null || triggers.some((trigger) => faultOf(trigger) === null)) return
    report({
      topic: 'form',
      at: first,
      attribute: 'timing',
      message: `${look.name(first)} is there to set ${UPDATED_AT}, but it ${fault}. Make it fire ${RIGHT}.`,
      expected: RIGHT,
      fix: mend(first),
    })
  },
})
