import { quoteIdent, quoteLiteral } from '@/lib/sql/lex/identifier'
import { runUnless } from '@/lib/sql/print/guard'
import { foreignOptions, printEntry, withOptions } from '../element-print'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { Piece, PrintContext, Requirement } from '../print-context'

type Table = RecordOf<'table'>

const isPartition = (table: Table) => table.bound !== null && !table.attached
const names = (table: Table, context: PrintContext) =>
  table.parents.map((id) => context.name(id)).join(', ')

function body(lines: readonly string[], optional: boolean): string {
  if (lines.length === 0) return optional ? '' : ' ()'
  return ` (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)`
}

function partitionBy(table: Table, context: PrintContext): string {
  if (!table.partitionBy) return ''
  const { strategy, elements } = table.partitionBy
  return `\nPARTITION BY ${strategy.toUpperCase()} (${elements.map((each) => printEntry(each, context)).join(', ')})`
}

function create(table: Table, context: PrintContext, lines: readonly string[]): string {
  const kind = table.foreign ? 'FOREIGN TABLE' : table.unlogged ? 'UNLOGGED TABLE' : 'TABLE'
  let sql = `CREATE ${kind} ${context.name(table.id)}`
  if (isPartition(table)) {
    sql += ` PARTITION OF ${names(table, context)}${body(lines, true)} ${table.bound}`
  } else if (table.ofType && !table.attached) sql += ` OF ${table.ofType}${body(lines, true)}`
  else {
    sql += body(lines, false)
    if (table.parents.length > 0 && !table.attached) sql += ` INHERITS (${names(table, context)})`
  }
  sql += partitionBy(table, context)
  if (table.foreign)
    sql += ` SERVER ${quoteIdent(table.foreign.server)}${foreignOptions(table.foreign.options)}`
  if (table.accessMethod) sql += ` USING ${quoteIdent(table.accessMethod)}`
  sql += withOptions(table.options)
  if (table.tablespace) sql += ` TABLESPACE ${quoteIdent(table.tablespace)}`
  return sql
}

function unlessInherits(table: Table, parent: string, sql: string, context: PrintContext): string {
  const [child, above] = [context.name(table.id), parent].map(quoteLiteral)
  return runUnless(
    `SELECT FROM pg_inherits WHERE inhrelid = ${child}::regclass AND inhparent = ${above}::regclass`,
    sql,
  )
}

function joinParents(table: Table, context: PrintContext): Piece[] {
  if (!table.attached) return []
  const name = context.name(table.id)
  const piece = (sql: string, needs: Piece['needs'] = []): Piece => ({
    record: table.id,
    section: 'tables',
    sql,
    attributes: ['parents', 'bound'],
    needs,
  })
  if (table.bound !== null) {
    const parent = names(table, context)
    // An index that is there already becomes the partition's share of its parent's; else another would be made.
    const indexes = context
      .children(table.id, 'index')
      .flatMap(({ id, only, attachedTo }) => (only || attachedTo ? [] : [id]))
    const sql = `ALTER TABLE ONLY ${parent} ATTACH PARTITION ${name} ${table.bound}`
    return [
      {
        ...piece(sql, [...table.parents, ...indexes]),
        again: unlessInherits(table, parent, sql, context),
      },
    ]
  }
  if (table.ofType) return [piece(`ALTER TABLE ${name} OF ${table.ofType}`)]
  return table.parents.map((id) => {
    const sql = `ALTER TABLE ${name} INHERIT ${context.name(id)}`
    return { ...piece(sql, [id]), again: unlessInherits(table, context.name(id), sql, context) }
  })
}

function security(table: Table, context: PrintContext): Piece[] {
  const name = context.name(table.id)
  const lines: string[] = []
  if (table.rowSecurity) lines.push(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`)
  if (table.forceRowSecurity) lines.push(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`)
  return lines.map((sql) => ({
    record: table.id,
    section: 'row security',
    sql,
    again: sql,
    attributes: ['rowSecurity', 'forceRowSecurity'],
  }))
}

function replicaIdentity(table: Table, context: PrintContext): Piece[] {
  const identity = table.replicaIdentity
  if (identity === 'default') return []
  const index = typeof identity === 'string' ? null : identity.index
  const what =
    typeof identity === 'string'
      ? identity.toUpperCase()
      : `USING INDEX ${context.ident(identity.index)}`
  const sql = `ALTER TABLE ONLY ${context.name(table.id)} REPLICA IDENTITY ${what}`
  return [
    {
      record: table.id,
      section: 'tables',
      sql,
      again: sql,
      attributes: ['replicaIdentity'],
      needs: index ? [index] : [],
    },
  ]
}

function requirements(covered: readonly AnyRecord[]): Requirement[] {
  return covered.flatMap((record): Requirement[] => {
    if (record.kind === 'column' && record.generated && !record.generated.stored) {
      return [{ version: 18, feature: `a virtual generated column ("${record.name}")` }]
    }
    if (record.kind === 'column' && record.compression) {
      return [{ version: 14, feature: `COMPRESSION on column "${record.name}"` }]
    }
    if (record.kind === 'unique' && record.nullsNotDistinct) {
      return [{ version: 15, feature: `NULLS NOT DISTINCT ("${record.name}")` }]
    }
    if ('withoutOverlaps' in record && record.withoutOverlaps) {
      return [{ version: 18, feature: `WITHOUT OVERLAPS ("${record.name}")` }]
    }
    if ('notEnforced' in record && record.notEnforced) {
      return [{ version: 18, feature: `NOT ENFORCED ("${record.name}")` }]
    }
    return []
  })
}

export function printTable(table: Table, context: PrintContext): Piece[] {
  const lines: string[] = []
  const covered: AnyRecord[] = []
  const parts = context.parts(table.id)
  const isColumn = (part: AnyRecord) => context.is(part, 'column')
  for (const part of [...parts.filter(isColumn), ...parts.filter((each) => !isColumn(each))]) {
    const clause = context.inline(part)
    if (clause === null) continue
    lines.push(clause)
    covered.push(part)
  }
  const sql = create(table, context, lines)
  return [
    {
      record: table.id,
      section: 'tables',
      sql,
      again: sql.replace(/ TABLE /, ' TABLE IF NOT EXISTS '),
      covers: covered.map(({ id }) => id),
      needs: table.attached ? [] : table.parents,
      requires: requirements(covered),
    },
    ...joinParents(table, context),
    ...replicaIdentity(table, context),
    ...security(table, context),
  ]
}
