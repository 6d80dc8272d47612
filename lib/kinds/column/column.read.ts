/** A column's definition, in CREATE TABLE and in ADD COLUMN. */
import type { ColumnDef, Constraint, DefElem, Node } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { makeObjectName, relationName } from '../auto-name'
import { dotted, readOptions } from '../element-read'
import type { AnyRecord, KindMap, RecordOf } from '../kind-map'
import type { ReadContext } from '../read-context'
import { changeSequence, DEFAULT_SEQUENCE } from '../sequence-options'
import { NOT_NULL } from '../table-columns'
import type { Column } from './model'

const SERIAL: Readonly<Record<string, 'smallint' | 'integer' | 'bigint'>> = {
  smallserial: 'smallint',
  serial2: 'smallint',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
}

export type Storage = NonNullable<Column['storage']>
const STORAGE: readonly Storage[] = ['plain', 'external', 'extended', 'main']
export const storageOf = (name: string | undefined): Column['storage'] =>
  STORAGE.find((each) => each === name?.toLowerCase()) ?? null

const constraintsOf = (node: ColumnDef): Constraint[] =>
  (node.constraints ?? []).flatMap((each) => ('Constraint' in each ? [each.Constraint] : []))

const elementsOf = (nodes: Node[] | undefined): DefElem[] =>
  (nodes ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []))

/** Sequence numbers out of identity options; SEQUENCE NAME, LOGGED and the like stand among them. */
export function identityOf(
  constraint: Constraint,
  type: string,
  derived: string,
): NonNullable<Column['identity']> {
  const elements = elementsOf(constraint.options)
  const named = elements.find(({ defname }) => defname === 'sequence_name')
  const sequence =
    named?.arg && 'List' in named.arg ? stringsOf(named.arg.List.items).at(-1) : undefined
  return {
    always: constraint.generated_when === 'a',
    sequence: sequence && sequence !== derived ? sequence : null,
    options: changeSequence(null, type, elements),
  }
}

/** Where each clause of the column ends: at the next one, or with the column. */
function clauseEnd(node: ColumnDef, at: number, context: ReadContext): number {
  const { source } = context
  const starts = [...constraintsOf(node).map(({ location }) => location), node.collClause?.location]
    .filter((location): location is number => location !== undefined)
    .map((location) => source.tokenAt(location))
    .filter((start) => start > at)
  const end = source.find([',', ')'], at)
  return Math.min(...starts, end < 0 ? source.tokens.length : end)
}

/** DEFAULT NULL is no default. */
export const unlessNull = (text: string): string | null => (/^null$/i.test(text) ? null : text)

function readDefault(node: ColumnDef, constraint: Constraint, context: ReadContext): string | null {
  const at = context.source.tokenAt(constraint.location)
  const from = context.source.find(['default'], at) + 1
  const text = context.source.slice(from, clauseEnd(node, at, context))
  return unlessNull(context.sql(text, 'expression'))
}

function readGenerated(constraint: Constraint, context: ReadContext): Column['generated'] {
  const at = context.source.tokenAt(constraint.location)
  const expression = context.sql(context.source.inParentheses(at), 'expression')
  return { expression, stored: constraint.generated_kind !== 'v' }
}

const isAttribute = (constraint: Constraint) =>
  constraint.contype?.startsWith('CONSTR_ATTR') ?? false

/** DEFERRABLE and its kin are nodes of their own behind the constraint that they are about. */
function withAttributes(constraints: readonly Constraint[], at: number): Constraint {
  const out: Constraint = { ...constraints[at] }
  for (let i = at + 1; ; i++) {
    const next = constraints[i]
    if (!next || !isAttribute(next)) return out
    if (next.contype === 'CONSTR_ATTR_DEFERRABLE') out.deferrable = true
    if (next.contype === 'CONSTR_ATTR_NOT_DEFERRABLE') out.deferrable = false
    if (next.contype === 'CONSTR_ATTR_DEFERRED')
      Object.assign(out, { deferrable: true, initdeferred: true })
    if (next.contype === 'CONSTR_ATTR_NOT_ENFORCED')
      Object.assign(out, { is_enforced: false, skip_validation: true })
  }
}

function draft(
  node: ColumnDef,
  target: RecordOf<'table'>,
  context: ReadContext,
): KindMap['column'] {
  const typeName = node.typeName
  const names = stringsOf(typeName?.names)
  const serial = names.length === 1 ? SERIAL[names[0] ?? ''] : undefined
  const inherited = typeName === undefined
  const [parent] = target.parents.flatMap((id) => context.column(id, node.colname ?? '') ?? [])
  const source = parent ? context.get(parent) : undefined
  return {
    name: context.clip(node.colname ?? ''),
    type:
      inherited && context.is(source, 'column') ? source.type : (serial ?? context.type(typeName)),
    notNull: serial ? NOT_NULL : null,
    default: context.is(source, 'column') ? source.default : null,
    generated: null,
    identity: null,
    collation: dotted(node.collClause?.collname),
    storage: storageOf(node.storage_name),
    compression: node.compression && node.compression !== 'default' ? node.compression : null,
    statistics: null,
    options: [],
    foreignOptions: readOptions(node.fdwoptions),
    inherited,
    comment: null,
  }
}

/** A name that PostgreSQL would give by itself says nothing. */
const unlessDerived = (name: string | undefined, table: string, column: string): string | null =>
  name && name !== makeObjectName(table, column, 'not_null') ? name : null

/** Own attributes of the column; constraints that are records of their own come afterwards. */
function applyOwn(
  attributes: KindMap['column'],
  node: ColumnDef,
  table: string,
  context: ReadContext,
): void {
  for (const constraint of constraintsOf(node)) {
    if (constraint.contype === 'CONSTR_NOTNULL') {
      attributes.notNull = {
        name: unlessDerived(constraint.conname, table, attributes.name),
        noInherit: constraint.is_no_inherit ?? false,
        notValid: false,
      }
    } else if (constraint.contype === 'CONSTR_DEFAULT')
      attributes.default = readDefault(node, constraint, context)
    else if (constraint.contype === 'CONSTR_GENERATED')
      attributes.generated = readGenerated(constraint, context)
    else if (constraint.contype === 'CONSTR_IDENTITY') {
      const derived = makeObjectName(table, attributes.name, 'seq')
      attributes.identity = identityOf(constraint, attributes.type, derived)
      attributes.notNull ??= NOT_NULL
    }
  }
}

function addSerial(
  column: RecordOf<'column'>,
  table: RecordOf<'table'>,
  context: ReadContext,
): void {
  const schema = context.schemaFor(context.schemaName(table))
  const name = relationName(context, table.id, column.name, 'seq')
  context.add('sequence', schema, {
    name,
    type: column.type === 'bigint' ? null : column.type,
    options: DEFAULT_SEQUENCE,
    unlogged: table.unlogged,
    ownedBy: column.id,
    owner: null,
    comment: null,
  })
  const schemaName = context.schemaName(table)
  const qualified =
    schemaName === 'public' ? quoteIdent(name) : `${quoteIdent(schemaName)}.${quoteIdent(name)}`
  context.patch(column, { default: `nextval('${qualified.replaceAll("'", "''")}'::regclass)` })
}

const RECORDS = new Set(['CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_CHECK', 'CONSTR_FOREIGN'])

/** A column's constraint as if it stood behind the columns. */
function asTableConstraint(constraint: Constraint, column: RecordOf<'column'>): Constraint {
  const keys: Node[] = [{ String: { sval: column.name } }]
  if (constraint.contype === 'CONSTR_FOREIGN') return { ...constraint, fk_attrs: keys }
  return constraint.contype === 'CONSTR_CHECK' ? constraint : { ...constraint, keys }
}

export function readColumn(node: ColumnDef, context: ReadContext, target: AnyRecord): void {
  if (!context.is(target, 'table')) throw context.keep(`a ${target.kind} has no such columns`)
  const attributes = draft(node, target, context)
  const typed = node.typeName ? undefined : context.child(target.id, 'column', attributes.name)
  if (target.ofType !== null && context.is(typed, 'column')) {
    const { notNull, default: value, generated, identity } = attributes
    const own = { ...typed, notNull, default: value, generated, identity }
    applyOwn(own, node, target.name, context)
    context.patch(typed, own)
    readConstraints(node, typed, target, context)
    return
  }
  if (context.child(target.id, 'column', attributes.name)) {
    context.refuse(`column "${attributes.name}" of table "${target.name}" exists already`)
  }
  applyOwn(attributes, node, target.name, context)
  const column = context.add('column', target.id, attributes)
  const names = stringsOf(node.typeName?.names)
  if (names.length === 1 && SERIAL[names[0] ?? '']) addSerial(column, target, context)
  readConstraints(node, column, target, context)
}

function readConstraints(
  node: ColumnDef,
  column: RecordOf<'column'>,
  target: RecordOf<'table'>,
  context: ReadContext,
): void {
  const constraints = constraintsOf(node)
  for (const [i, constraint] of constraints.entries()) {
    if (!RECORDS.has(constraint.contype ?? '')) continue
    const whole = asTableConstraint(withAttributes(constraints, i), column)
    context.element({ Constraint: whole }, target)
  }
}
