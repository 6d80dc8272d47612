import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { triggerName, updatedAtTrigger } from '@/lib/standards/naming'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { routineCalled, sourceOf } from './lib/routine-called'

type Trigger = RecordOf<'trigger'>

const SEARCH = /\b(?:to_tsvector|setweight)\s*\(/i
const STAMP = /\bnew\s*\.\s*updated_at\s*:?=/i

/** What the trigger is for, as its function tells. */
function purposeOf(look: Look, trigger: Trigger) {
  const { name, routine } = routineCalled(look, trigger)
  const source = routine ? sourceOf(routine) : ''
  if (name.startsWith('tsvector_update_trigger') || SEARCH.test(source)) return 'search' as const
  const stamps = STAMP.test(source) || name === look.profile.names.updatedAtFunction
  return stamps ? ('updated-at' as const) : ('form' as const)
}

function timing(look: Look, trigger: Trigger): Report | null {
  const { events } = trigger
  const right =
    trigger.timing === 'before' &&
    trigger.row &&
    events.includes('insert') &&
    events.includes('update')
  if (right) return null
  return {
    topic: 'search-timing',
    attribute: 'timing',
    message: `The trigger ${look.name(trigger)} keeps a search vector, so it must fire before insert or update, for each row: else rows are stored without it, or with an old one.`,
    expected: 'before insert or update, for each row',
    fix: {
      title: 'Fire before insert or update, for each row',
      safe: false,
      calls: () => [
        call(objectSet, {
          id: trigger.id,
          changes: { timing: 'before', row: true, events: ['insert', 'update'] },
        }),
      ],
    },
  }
}

export const triggerNameRule = objectRule({
  id: 'trigger-name',
  area: 'naming',
  title: 'Triggers are named after what they do',
  why: 'Triggers of one table fire in the order of their names, and their names are what an error shows. One form says what fires, and when.',
  topics: {
    form: 'The name follows the standard',
    search: 'A trigger that keeps a search vector bears the name of its function',
    'search-timing':
      'A trigger that keeps a search vector fires before insert and update, for each row',
    'updated-at': 'The trigger that notes the last change has the standard’s name for it',
  },
  options: z.strictObject({}),
  on: ['trigger'],
  check(trigger, look, report) {
    if (trigger.inherited || trigger.constraint) return
    const table = judgedTable(look, trigger.parent)
    if (!table) return
    const purpose = purposeOf(look, trigger)
    const wrong = purpose === 'search' ? timing(look, trigger) : null
    if (wrong) report(wrong)
    const { name } = routineCalled(look, trigger)
    const expected =
      purpose === 'updated-at'
        ? updatedAtTrigger(look.profile, table.name)
        : triggerName(look.profile, table.name, name)
    if (trigger.name === expected) return
    report({
      topic: purpose,
      attribute: 'name',
      message: `The trigger ${look.name(trigger)} is not named as the standard has it. Call it ${expected}.`,
      actual: trigger.name,
      expected,
      fix: renameFix(trigger, expected, true),
    })
  },
})
