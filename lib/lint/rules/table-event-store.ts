import { z } from 'zod'
import { columnRemove } from '@/lib/commands/column-remove'
import { objectAdd } from '@/lib/commands/object-add'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { checkName, uniqueName } from '@/lib/standards/naming'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'
import { isUnique, uniqueSets } from './lib/unique-over'

type Table = RecordOf<'table'>

const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ['aggregate_id', /^uuid$/],
  ['aggregate_type', /^(?:character varying|text)/],
  ['event_type', /^(?:character varying|text)/],
  ['event_version', /^(?:integer|bigint)$/],
  ['event_data', /^jsonb$/],
  ['created_at', /^timestamp/],
]
const PASCAL = /^[A-Z][A-Za-z0-9]*$/

function isEventStore(look: Look, table: Table): boolean {
  const names = look.index.childrenOf(table.id, 'column').map(({ name }) => name)
  return names.includes('aggregate_id') && names.includes('event_type')
}

function judgeColumns(look: Look, table: Table, report: Reporter): void {
  for (const [name, type] of COLUMNS) {
    const [column] = look.index.inParent('column', table.id, name)
    const fits = column?.kind === 'column' && type.test(column.type) && column.notNull !== null
    if (fits) continue
    report({
      topic: 'columns',
      ...(column ? { at: column } : {}),
      message: `The event store ${look.name(table)} ${column ? `has ${name} in another form` : `lacks ${name}`}. It must be given, with the type that the standard names.`,
      expected: name,
      detail: name,
    })
  }
  const [version] = look.index.inParent('column', table.id, 'event_version')
  const isChecked = look.index
    .childrenOf(table.id, 'check')
    .some(({ expression }) => expression.includes('event_version'))
  if (!version || isChecked) return
  const name = checkName(look.profile, table.name, 'event_version', '{column}_positive')
  report({
    topic: 'columns',
    at: version,
    message: `Nothing keeps event_version of ${look.name(table)} above zero. Add CHECK (event_version > 0).`,
    fix: {
      title: `Add the check ${name}`,
      safe: false,
      calls: () => [
        call(objectAdd, {
          kind: 'check',
          parent: table.id,
          name,
          attributes: { expression: 'event_version > 0' },
        }),
      ],
    },
  })
}

function judgeVersions(look: Look, table: Table, report: Reporter): void {
  const ids = ['aggregate_id', 'event_version'].flatMap(
    (name) => look.index.inParent('column', table.id, name)[0]?.id ?? [],
  )
  const made = look.index.inParent('column', table.id, 'created_at')[0]?.id
  const wide = made && table.partitionBy ? [...ids, made] : ids
  if (ids.length < 2 || isUnique(uniqueSets(look.index, table.id), wide)) return
  const names = ['aggregate_id', 'event_version', ...(wide.length > 2 ? ['created_at'] : [])]
  const name = uniqueName(look.profile, table.name, names)
  report({
    topic: 'versions',
    message: `Two writers can store the same version of an aggregate in ${look.name(table)}. Make ${names.join(', ')} unique.`,
    expected: `UNIQUE (${names.join(', ')})`,
    fix: {
      title: `Make ${names.join(', ')} unique`,
      safe: false,
      calls: () => [
        call(objectAdd, { kind: 'unique', parent: table.id, name, attributes: { columns: wide } }),
      ],
    },
  })
}

function judgeChanges(look: Look, table: Table, report: Reporter): void {
  for (const column of look.index.childrenOf(table.id, 'column')) {
    if (!/^(?:updated_at|updated_by|deleted_at|is_deleted)$/.test(column.name)) continue
    report({
      topic: 'append-only',
      at: column,
      attribute: 'name',
      message: `Events are never changed, but ${look.name(table)} has ${column.name}. Take it out.`,
      fix: {
        title: `Remove ${column.name}`,
        safe: false,
        calls: () => [call(columnRemove, { id: column.id })],
      },
    })
  }
  for (const grant of look.index.childrenOf(table.id, 'grant')) {
    const wrong = grant.privileges.filter((one) => /^(?:update|delete|truncate|all)/i.test(one))
    if (wrong.length === 0 || grant.revoked) continue
    report({
      topic: 'append-only',
      at: grant,
      attribute: 'privileges',
      message: `${grant.grantee} may ${wrong.join(' and ').toUpperCase()} events of ${look.name(table)}, which are never changed. Take these rights away.`,
      actual: wrong.join(', '),
    })
  }
}

/** As far as the design says which types there are: as an enumerated type, a check or rows. */
function judgeTypes(look: Look, table: Table, report: Reporter): void {
  for (const check of look.index.childrenOf(table.id, 'check')) {
    if (!/event_type|aggregate_type/.test(check.expression)) continue
    const wrong = [...check.expression.matchAll(/'([^']+)'/g)]
      .map(([, text]) => text ?? '')
      .filter((text) => /^\w+$/.test(text) && !PASCAL.test(text))
    if (wrong.length === 0) continue
    report({
      topic: 'type-names',
      at: check,
      attribute: 'expression',
      message: `${check.name} lists ${wrong.join(', ')}. Types of events and aggregates are written like OrderCreated.`,
      actual: wrong.join(', '),
    })
  }
}

export const eventStore = objectRule({
  id: 'table-event-store',
  area: 'constraints',
  title: 'An event store can be trusted',
  why: 'Events are what everything else is rebuilt from. A lost version, a second one with the same number or a changed event makes every replay wrong, and nobody sees it.',
  topics: {
    columns: 'It has the columns that a replay needs',
    versions: 'A version of an aggregate is there once',
    'append-only': 'Events are only added',
    'type-names': 'Types of events are in PascalCase',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id) || !isEventStore(look, table)) return
    judgeColumns(look, table, report)
    judgeVersions(look, table, report)
    judgeChanges(look, table, report)
    judgeTypes(look, table, report)
  },
})
