import { defElems, namePartsOf } from '@/lib/sql/ast/def-elem'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { enabledOf, enabledWords } from '../enabled'
import type { RecordOf } from '../kind-map'
import type { KindSpec, Readers } from '../kind-spec'
import { named, nameText, visitRoutine } from '../name-text'
import type { Piece, PrintContext } from '../print-context'
import { plain } from '../traversal'
import { eventTriggerMigrate } from './event-trigger.migrate'
import { eventTriggerModel } from './model'

const readers: Readers = {
  CreateEventTrigStmt(node, context) {
    const name = context.clip(node.trigname ?? '')
    if (context.find('event trigger', undefined, name)) {
      context.refuse(`event trigger "${name}" exists already; drop it first`)
    }
    const filters = defElems(node.whenclause)
    const other = filters.find(({ defname }) => defname?.toLowerCase() !== 'tag')
    if (other) context.refuse(`an event trigger can only filter by TAG, not by ${other.defname}`)
    if (filters.length > 1) context.refuse('an event trigger can have only one filter by TAG')
    context.add('event-trigger', null, {
      name,
      event: node.eventname ?? '',
      tags: filters.flatMap(({ arg }) => namePartsOf(arg)).map((tag) => tag.toUpperCase()),
      function: nameText(context, 'routine', stringsOf(node.funcname)),
      enabled: 'origin',
      owner: null,
      comment: null,
    })
  },
  AlterEventTrigStmt(node, context) {
    const record = context.locate('OBJECT_EVENT_TRIGGER', { String: { sval: node.trigname ?? '' } })
    if (!context.is(record, 'event-trigger')) return
    context.patch(record, { enabled: enabledOf(node.tgenabled) })
  },
}

function print(record: RecordOf<'event-trigger'>, context: PrintContext): Piece[] {
  const name = context.ident(record.id)
  const tags = record.tags.map(quoteLiteral).join(', ')
  const lines = [
    `CREATE EVENT TRIGGER ${name} ON ${quoteIdent(record.event)}`,
    ...(tags ? [`WHEN TAG IN (${tags})`] : []),
    `EXECUTE FUNCTION ${record.function}()`,
  ]
  const common = { record: record.id, section: 'rules and triggers' as const }
  const requires = record.event === 'login' ? [{ version: 17, feature: 'the event "login"' }] : []
  const pieces: Piece[] = [{ ...common, sql: lines.join('\n  '), requires }]
  if (record.enabled !== 'origin') {
    const sql = `ALTER EVENT TRIGGER ${name} ${enabledWords(record.enabled)}`
    pieces.push({ ...common, sql, again: sql, attributes: ['enabled'] })
  }
  return pieces
}

export const eventTriggerKind: KindSpec<'event-trigger'> = {
  kind: 'event-trigger',
  label: 'Event trigger',
  scope: 'model',
  model: eventTriggerModel,
  spaces: [{ space: 'event trigger', scope: 'database' }],
  attributes: {
    name: plain('Name'),
    event: plain('Event'),
    tags: plain('Tags'),
    function: named('Function', visitRoutine),
    enabled: plain('Enabled'),
    owner: plain('Owner'),
    comment: plain('Comment'),
  },
  readers,
  print,
  phrase: (record, context) => `EVENT TRIGGER ${context.ident(record.id)}`,
  migrate: eventTriggerMigrate,
}
