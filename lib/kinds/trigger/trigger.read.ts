import type { CreateTrigStmt, TriggerTransition } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import type { Enabled } from '../enabled'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { ElementReaders, Readers } from '../kind-spec'
import { nameText } from '../name-text'
import type { ReadContext } from '../read-context'
import { originalTrigger } from './ancestor'
import type { Trigger } from './model'

/** Bits of the parser's `timing` and `events`. */
const BEFORE = 2
const INSTEAD_OF = 64
const EVENTS = [
  ['insert', 4],
  ['update', 16],
  ['delete', 8],
  ['truncate', 32],
] as const

function timingOf(timing = 0): Trigger['timing'] {
  if (timing & BEFORE) return 'before'
  return timing & INSTEAD_OF ? 'instead of' : 'after'
}

/** A view has no column records, and a typed table has those of its type. */
function columnsOf(
  node: CreateTrigStmt,
  target: AnyRecord,
  context: ReadContext,
): Trigger['columns'] {
  return stringsOf(node.columns).map((name) => {
    const id = context.column(target.id, name)
    if (id) return { id }
    if (context.is(target, 'table') && target.ofType === null) {
      context.refuse(
        `table "${target.name}" has no column "${name}" for trigger "${node.trigname}"`,
      )
    }
    return { name }
  })
}

function whenOf(node: CreateTrigStmt, context: ReadContext): string | null {
  if (!node.whenClause) return null
  const { source } = context
  const at = source.find(['when'], source.tokenAt(node.relation?.location))
  return context.sql(source.inParentheses(at), 'expression')
}

function transition(node: CreateTrigStmt, isNew: boolean): string | null {
  const all = (node.transitionRels ?? []).flatMap((item): TriggerTransition[] =>
    'TriggerTransition' in item ? [item.TriggerTransition] : [],
  )
  return all.find((item) => (item.isNew ?? false) === isNew)?.name ?? null
}

function deferrableOf(node: CreateTrigStmt): 'no' | 'immediate' | 'deferred' {
  if (!node.deferrable) return 'no'
  return node.initdeferred ? 'deferred' : 'immediate'
}

function constraintOf(node: CreateTrigStmt, context: ReadContext): Trigger['constraint'] {
  if (!node.isconstraint) return null
  const { schemaname, relname } = node.constrrel ?? {}
  const parts = schemaname ? [schemaname, relname ?? ''] : [relname ?? '']
  return {
    deferrable: deferrableOf(node),
    from: relname ? nameText(context, 'relation', parts) : null,
  }
}

function definitionOf(
  node: CreateTrigStmt,
  target: AnyRecord,
  context: ReadContext,
): Omit<Trigger, 'name' | 'comment'> {
  return {
    timing: timingOf(node.timing),
    events: EVENTS.filter(([, bit]) => (node.events ?? 0) & bit).map(([event]) => event),
    columns: columnsOf(node, target, context),
    row: node.row ?? false,
    when: whenOf(node, context),
    oldTable: transition(node, false),
    newTable: transition(node, true),
    function: nameText(context, 'routine', stringsOf(node.funcname)),
    arguments: stringsOf(node.args),
    constraint: constraintOf(node, context),
    enabled: 'origin',
    inherited: false,
  }
}

export const triggerReaders: Readers = {
  CreateTrigStmt(node, context) {
    const target = context.relation(node.relation)
    if (!context.is(target, 'table') && !context.is(target, 'view')) {
      context.refuse(`"${node.relation?.relname}" is a ${target.kind}, which cannot have triggers`)
    }
    const name = context.clip(node.trigname ?? '')
    const definition = definitionOf(node, target, context)
    const taken = context.child(target.id, 'trigger', name)
    if (!taken) context.add('trigger', target.id, { name, ...definition, comment: null })
    else if (node.replace && context.is(taken, 'trigger')) context.patch(taken, definition)
    else {
      context.refuse(
        `trigger "${name}" exists already on "${node.relation?.relname}"; drop it first`,
      )
    }
  },
}

type TriggerCommand = NonNullable<ElementReaders['AlterTableCmd']>

/** The table's own trigger, or a record for its copy of one that its parent has. */
function triggerOf(target: AnyRecord, name: string, context: ReadContext): RecordOf<'trigger'> {
  const own = context.child(target.id, 'trigger', name)
  if (context.is(own, 'trigger')) return own
  const original = originalTrigger(target.id, name, context)
  if (!original) {
    const table = 'name' in target ? target.name : ''
    return context.refuse(`"${table}" has no trigger "${name}"`)
  }
  const { id: _id, kind, parent: _parent, rank: _rank, ...attributes } = original
  return context.add(kind, target.id, { ...attributes, inherited: true, comment: null })
}

const set =
  (enabled: Enabled): TriggerCommand =>
  (command, context, target) => {
    const isSplit = context.only && context.is(target, 'table') && target.partitionBy !== null
    if (isSplit) context.keep('on the partitions the trigger goes on as it was')
    context.patch(triggerOf(target, command.name ?? '', context), { enabled })
  }

const setAll =
  (enabled: Enabled, who: 'all' | 'user'): TriggerCommand =>
  (_, context, target) => {
    const triggers: RecordOf<'trigger'>[] = context.children(target.id, 'trigger')
    for (const trigger of triggers) context.patch(trigger, { enabled })
    if (who === 'all') {
      context.remark('The checks of foreign keys are switched too, which a model cannot hold.')
    } else if (triggers.length === 0) context.skip('the table has no triggers of its own')
  }

export const triggerElements: ElementReaders = {
  'AlterTableCmd:AT_EnableTrig': set('origin'),
  'AlterTableCmd:AT_DisableTrig': set('disabled'),
  'AlterTableCmd:AT_EnableReplicaTrig': set('replica'),
  'AlterTableCmd:AT_EnableAlwaysTrig': set('always'),
  'AlterTableCmd:AT_EnableTrigAll': setAll('origin', 'all'),
  'AlterTableCmd:AT_DisableTrigAll': setAll('disabled', 'all'),
  'AlterTableCmd:AT_EnableTrigUser': setAll('origin', 'user'),
  'AlterTableCmd:AT_DisableTrigUser': setAll('disabled', 'user'),
}
