import type { Constraint, IndexElem, Node } from '@pgsql/types'
import { listOf, stringsOf } from '@/lib/sql/ast/node'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { entryNames, figureName, joinNames, relationName } from '../auto-name'
import { identList, printEntry, withOptions } from '../element-print'
import { readEntry, readOptions } from '../element-read'
import { columnIds, deferrableOf, deferrableWords } from '../key'
import type { AnyRecord, RecordOf } from '../kind-map'
import type { KindSpec } from '../kind-spec'
import type { PrintContext } from '../print-context'
import type { ReadContext } from '../read-context'
import { nested, optionalSql, plain, refs } from '../traversal'
import { exclusionMigrate } from './exclusion.migrate'
import { exclusionModel } from './model'

interface Entry {
  element: IndexElem
  operator: string
}

function operatorText(names: string[]): string {
  const [name = '', ...schema] = [...names].reverse()
  return schema.length > 0
    ? `OPERATOR(${schema.reverse().map(quoteIdent).join('.')}.${name})`
    : name
}

const entriesOf = (nodes: Node[] | undefined): Entry[] =>
  (nodes ?? []).map((node) => {
    const [element, operator] = listOf(node)
    return {
      element: element && 'IndexElem' in element ? element.IndexElem : {},
      operator: operatorText(stringsOf(listOf(operator))),
    }
  })

function read(constraint: Constraint, context: ReadContext, target: AnyRecord): void {
  if (!context.is(target, 'table')) throw context.keep(`a ${target.kind} cannot have this`)
  const { source } = context
  const at = source.find(['exclude'], source.tokenAt(constraint.location))
  const open = source.find(['('], at)
  const ranges = source.list(open + 1, source.closing(open))
  const entries = entriesOf(constraint.exclusions)
  const named = entries.map(({ element }) => element.name ?? figureName(element.expr) ?? 'expr')
  const addition = joinNames(entryNames([...named, ...stringsOf(constraint.including)]))
  const where = source.find(['where'], source.closing(open))
  context.add('exclusion', target.id, {
    name: constraint.conname
      ? context.clip(constraint.conname)
      : relationName(context, target.id, addition, 'excl'),
    method:
      constraint.access_method && constraint.access_method !== 'btree'
        ? constraint.access_method
        : null,
    elements: entries.map(({ element, operator }, i) => ({
      ...readEntry(element, ranges[i] ?? { from: 0, to: 0 }, target.id, context),
      operator,
    })),
    include: columnIds(constraint.including, target.id, context),
    predicate: constraint.where_clause
      ? context.sql(source.inParentheses(where), 'expression')
      : null,
    options: readOptions(constraint.options),
    tablespace: constraint.indexspace || null,
    deferrable: deferrableOf(constraint),
    comment: null,
  })
}

function clause(exclusion: RecordOf<'exclusion'>, context: PrintContext): string {
  const { id, method, elements, include, predicate, tablespace } = exclusion
  const entries = elements.map(
    (element) => `${printEntry(element, context)} WITH ${element.operator}`,
  )
  let sql = `CONSTRAINT ${context.ident(id)} EXCLUDE${method ? ` USING ${quoteIdent(method)}` : ''} (${entries.join(', ')})`
  if (include.length > 0) sql += ` INCLUDE (${identList(include, context)})`
  sql += withOptions(exclusion.options)
  if (tablespace) sql += ` USING INDEX TABLESPACE ${quoteIdent(tablespace)}`
  if (predicate) sql += ` WHERE (${predicate})`
  return sql + deferrableWords(exclusion.deferrable)
}

export const exclusionKind: KindSpec<'exclusion'> = {
  kind: 'exclusion',
  label: 'Exclusion constraint',
  scope: 'model',
  model: exclusionModel,
  spaces: [
    { space: 'constraint', scope: 'parent' },
    { space: 'constraint in schema', scope: 'schema' },
    { space: 'relation', scope: 'schema' },
  ],
  attributes: {
    name: plain('Name'),
    method: plain('Method'),
    elements: nested('Elements', (value, visitor) =>
      value.map((element) => ({
        ...element,
        column: element.column && visitor.id(element.column),
        expression: element.expression && visitor.sql(element.expression, 'expression'),
      })),
    ),
    include: refs('Include'),
    predicate: optionalSql('Predicate', 'expression'),
    options: plain('Options'),
    tablespace: plain('Tablespace'),
    deferrable: plain('Deferrable'),
    comment: plain('Comment'),
  },
  within: ['table'],
  elements: { 'Constraint:CONSTR_EXCLUSION': read },
  inline: (exclusion, context) =>
    context.isDetached(exclusion.id) ? null : clause(exclusion, context),
  print: (exclusion, context) => {
    if (!exclusion.parent || !context.isDetached(exclusion.id)) return []
    const sql = `ALTER TABLE ${context.name(exclusion.parent)}\n  ADD ${clause(exclusion, context)}`
    return [{ record: exclusion.id, section: 'tables', sql }]
  },
  phrase: (exclusion, context) =>
    exclusion.parent
      ? `CONSTRAINT ${context.ident(exclusion.id)} ON ${context.name(exclusion.parent)}`
      : '',
  migrate: exclusionMigrate,
}
