import type { AlterDomainStmt, Constraint, CreateDomainStmt } from '@pgsql/types'
import { qualifiedName, stringsOf } from '@/lib/sql/ast/node'
import { clipName } from '@/lib/sql/lex/identifier'
import { makeObjectName } from '../auto-name'
import { unlessTaken } from '../existing'
import type { RecordOf } from '../kind-map'
import type { Readers } from '../kind-spec'
import { nameText } from '../name-text'
import type { ReadContext } from '../read-context'

const constraintsOf = (node: CreateDomainStmt): Constraint[] =>
  (node.constraints ?? []).flatMap((item) => ('Constraint' in item ? [item.Constraint] : []))

/** A default has no end of its own: it runs up to whatever clause comes next. */
function defaultText(node: CreateDomainStmt, context: ReadContext): string | null {
  const all = constraintsOf(node)
  const own = all.find(({ contype }) => contype === 'CONSTR_DEFAULT')
  if (!own) return null
  const { source } = context
  const from = source.tokenAt(own.location) + 1
  const starts = [...all.map(({ location }) => location), node.collClause?.location]
  const later = starts.map((at) => source.tokenAt(at)).filter((token) => token >= from)
  return context.sql(source.slice(from, Math.min(source.tokens.length, ...later)), 'expression')
}

function domainOf(node: AlterDomainStmt, context: ReadContext): RecordOf<'domain'> {
  const record = context.locate('OBJECT_DOMAIN', { List: { items: node.typeName ?? [] } })
  if (context.is(record, 'domain')) return record
  return context.refuse(`"${stringsOf(node.typeName).join('.')}" is not a domain`)
}

const notNullName = (record: RecordOf<'domain'>): string | null =>
  record.notNull && (record.notNull.name ?? makeObjectName(record.name, null, 'not_null'))

/** A name that PostgreSQL would give by itself says nothing. */
const unlessDerived = (name: string | undefined, domain: string): string | null =>
  name && name !== makeObjectName(domain, null, 'not_null') ? name : null

function addConstraint(node: AlterDomainStmt, record: RecordOf<'domain'>, context: ReadContext) {
  if (!node.def) return
  const constraint = 'Constraint' in node.def ? node.def.Constraint : undefined
  if (constraint?.contype !== 'CONSTR_NOTNULL') return context.element(node.def, record)
  if (record.notNull) context.skip(`domain "${record.name}" is NOT NULL already`)
  context.patch(record, {
    notNull: { name: unlessDerived(constraint.conname, record.name) },
  })
}

function dropConstraint(node: AlterDomainStmt, record: RecordOf<'domain'>, context: ReadContext) {
  const name = node.name ?? ''
  const check = context.child(record.id, 'constraint', name)
  if (check) return context.remove(check.id)
  if (notNullName(record) === name) {
    context.patch(record, { notNull: null })
    return
  }
  const message = `domain "${record.name}" has no constraint "${name}"`
  if (node.missing_ok) context.skip(message)
  context.refuse(message)
}

function validate(node: AlterDomainStmt, record: RecordOf<'domain'>, context: ReadContext) {
  const check = context.child(record.id, 'constraint', node.name ?? '')
  if (!check) context.refuse(`domain "${record.name}" has no constraint "${node.name ?? ''}"`)
  if (context.is(check, 'check')) context.patch(check, { notValid: false })
}

function setDefault(node: AlterDomainStmt, record: RecordOf<'domain'>, context: ReadContext) {
  const { source } = context
  const at = source.find(['default'], 0)
  const text = node.def ? source.slice(at + 1, source.tokens.length) : null
  context.patch(record, { default: text === null ? null : context.sql(text, 'expression') })
}

export const domainReaders: Readers = {
  CreateDomainStmt(node, context) {
    const { schema, name: written } = qualifiedName(stringsOf(node.domainname))
    const name = clipName(written)
    const parent = context.schemaFor(schema)
    unlessTaken(context, parent, 'type', name)
    const collation = node.collClause?.collname
    const constraints = constraintsOf(node)
    const notNull = constraints.find(({ contype }) => contype === 'CONSTR_NOTNULL')
    const record = context.add('domain', parent, {
      name,
      type: context.type(node.typeName),
      collation: collation ? nameText(context, 'collation', stringsOf(collation)) : null,
      default: defaultText(node, context),
      notNull: notNull ? { name: unlessDerived(notNull.conname, name) } : null,
      owner: null,
      comment: null,
    })
    for (const constraint of constraints) {
      if (constraint.contype === 'CONSTR_CHECK') context.element({ Constraint: constraint }, record)
    }
  },
  AlterDomainStmt(node, context) {
    const record = domainOf(node, context)
    if (node.subtype === 'T') setDefault(node, record, context)
    else if (node.subtype === 'N') context.patch(record, { notNull: null })
    else if (node.subtype === 'O')
      context.patch(record, { notNull: record.notNull ?? { name: null } })
    else if (node.subtype === 'C') addConstraint(node, record, context)
    else if (node.subtype === 'X') dropConstraint(node, record, context)
    else validate(node, record, context)
  },
}
