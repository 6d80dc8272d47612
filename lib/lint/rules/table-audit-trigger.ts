import { z } from 'zod'
import { objectAdd } from '@/lib/commands/object-add'
import { objectSet } from '@/lib/commands/object-set'
import { sqlName } from '@/lib/document/sql-name'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { fill, template } from '@/lib/standards/name-template'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'
import { audits, isAuditing } from './lib/trigger-purpose'

type Table = RecordOf<'table'>
type Trigger = AnyRecord & RecordOf<'trigger'>

const EVENTS = ['insert', 'update', 'delete'] as const
const RIGHT = 'AFTER INSERT OR UPDATE OR DELETE, FOR EACH ROW'
const FORM = { timing: 'after', row: true, events: [...EVENTS], columns: [], enabled: 'origin' }

const isWhole = ({ timing, row, events, enabled, columns }: Trigger) =>
  timing === 'after' &&
  row &&
  enabled !== 'disabled' &&
  columns.length === 0 &&
  EVENTS.every((event) => events.includes(event))

/** Several triggers may share the events among them. */
const areWhole = (triggers: readonly Trigger[]) =>
  triggers.some(isWhole) ||
  EVENTS.every((event) =>
    triggers.some((one) => one.events.includes(event) && isWhole({ ...one, events: [...EVENTS] })),
  )

/** The function that writes the log, where the design has it. */
function auditFunction(look: Look, table: Table, name: string) {
  const found = look.named('routine', null, name, table)
  const routine = look.record(found?.id ?? null)
  return routine?.kind === 'routine' && audits(routine) ? routine : null
}

function attach(look: Look, table: Table, name: string, routine: AnyRecord): Fix {
  const attributes = { ...FORM, function: sqlName(look.index, routine) }
  return {
    title: `Add the trigger ${name}`,
    safe: false,
    calls: () => [
      call(objectAdd, {
        standard: givenFrom(look.profile),
        kind: 'trigger',
        parent: table.id,
        name,
        attributes,
      }),
    ],
  }
}

export const tableAuditTrigger = objectRule({
  id: 'table-audit-trigger',
  area: 'programs',
  title: 'Changes of audited tables are written down by a trigger',
  why: 'A log of changes is worth something when nothing gets past it. A trigger after each insert, update and delete sees what was really written, by whichever program.',
  topics: {
    missing: 'Tables that are to be audited have the trigger',
    unsaid: 'Where there is a function that writes the log, tables of things use it',
    form: 'The trigger fires after every change, for each row',
  },
  options: z.strictObject({
    function: z.string().default('audit_trigger_function'),
    name: template('table').default('audit_{table}'),
  }),
  on: ['table'],
  check(record, look, report, options) {
    const table = judgedTable(look, record.id)
    if (!table) return
    const triggers = look.index
      .childrenOf(table.id, 'trigger')
      .filter((trigger) => !trigger.inherited && isAuditing(look, trigger))
    const [first] = triggers
    if (first) {
      if (areWhole(triggers)) return
      report({
        topic: 'form',
        at: first,
        attribute: 'events',
        message: `${look.name(first)} writes changes into a log, but not all of them, or not as they were written. Make it fire ${RIGHT}.`,
        expected: RIGHT,
        fix: first.constraint
          ? null
          : {
              title: `Make it fire ${RIGHT}`,
              safe: false,
              calls: () => [call(objectSet, { id: first.id, changes: FORM })],
            },
      })
      return
    }
    const isSaid = look.index.childrenOf(table.id, 'fact').some(({ name }) => name === 'audited')
    if (!isSaid && tableFacts(look.index, table).role !== 'entity') return
    const routine = auditFunction(look, table, options.function)
    if (!isSaid && !routine) return
    const name = fill(options.name, { table: table.name })
    report({
      topic: isSaid ? 'missing' : 'unsaid',
      message: `Changes of ${look.name(table)} are written into no log. Add the trigger ${name}, ${RIGHT}, that runs ${options.function}().`,
      expected: name,
      fix: routine && attach(look, table, name, routine),
    })
  },
})
