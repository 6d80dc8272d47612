import type { KindSpec } from '../kind-spec'
import { named, visitRoutine } from '../name-text'
import { nested, optionalSql, plain } from '../traversal'
import { triggerModel } from './model'
import { triggerMigrate } from './trigger.migrate'
import { printTrigger } from './trigger.print'
import { triggerElements, triggerReaders } from './trigger.read'

export const triggerKind: KindSpec<'trigger'> = {
  kind: 'trigger',
  label: 'Trigger',
  scope: 'model',
  model: triggerModel,
  spaces: [{ space: 'trigger', scope: 'parent' }],
  attributes: {
    name: plain('Name'),
    timing: plain('Timing'),
    events: plain('Events'),
    columns: nested('Columns', (value, visitor) =>
      value.map((column) => ('id' in column ? { id: visitor.id(column.id) } : column)),
    ),
    row: plain('For each row'),
    when: optionalSql('Condition', 'expression'),
    oldTable: plain('Old table'),
    newTable: plain('New table'),
    function: named('Function', visitRoutine),
    arguments: plain('Arguments'),
    constraint: nested('Constraint', (value, visitor) =>
      value?.from ? { ...value, from: visitor.sql(value.from, 'name') } : value,
    ),
    enabled: plain('Enabled'),
    inherited: plain('Inherited'),
    comment: plain('Comment'),
  },
  readers: triggerReaders,
  elements: triggerElements,
  within: ['table', 'view'],
  print: printTrigger,
  phrase: (record, context) =>
    record.parent ? `TRIGGER ${context.ident(record.id)} ON ${context.name(record.parent)}` : '',
  migrate: triggerMigrate,
}
