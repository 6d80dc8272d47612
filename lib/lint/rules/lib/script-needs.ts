/** Which types and tables must be there before a statement runs. Only what PostgreSQL looks up at that moment. */
import type { Constraint, Node, RangeVar, TypeName } from '@pgsql/types'
import type { Space } from '@/lib/kinds/spaces'
import { stringsOf } from '@/lib/sql/ast/node'
import {
  columnOf,
  constraintOf,
  constraintsOf,
  keyOfParts,
  tableCommands,
  tableKey,
  tableText,
} from '../../script/commands'

export interface Need {
  readonly space: Extract<Space, 'relation' | 'type'>
  readonly key: string
  /** As the script writes it. */
  readonly text: string
  /** Where in the statement, as the parser counts. */
  readonly location: number | undefined
}

const relation = (table: RangeVar | undefined): Need[] =>
  table?.relname
    ? [
        {
          space: 'relation',
          key: tableKey(table),
          text: tableText(table),
          location: table.location,
        },
      ]
    : []

function type(name: TypeName | undefined): Need[] {
  const parts = stringsOf(name?.names)
  if (parts.length === 0 || parts[0] === 'pg_catalog' || name?.pct_type) return []
  return [
    { space: 'type', key: keyOfParts(parts), text: parts.join('.'), location: name?.location },
  ]
}

const references = ({ contype, pktable }: Constraint): Need[] =>
  contype === 'CONSTR_FOREIGN' ? relation(pktable) : []

function element(node: Node): Need[] {
  const column = columnOf(node)
  if (column) return [...type(column.typeName), ...constraintsOf(column).flatMap(references)]
  const constraint = constraintOf(node)
  if (constraint) return references(constraint)
  return 'TableLikeClause' in node ? relation(node.TableLikeClause.relation) : []
}

const parents = (nodes: readonly Node[] | undefined) =>
  (nodes ?? []).flatMap((each) => ('RangeVar' in each ? relation(each.RangeVar) : []))

export function needsOf(node: Node): Need[] {
  if ('CreateStmt' in node) {
    const { relation: own, tableElts = [], inhRelations } = node.CreateStmt
    const needs = [...tableElts.flatMap(element), ...parents(inhRelations)]
    return needs.filter(({ key }) => key !== tableKey(own))
  }
  if ('IndexStmt' in node) return relation(node.IndexStmt.relation)
  if ('CreateTrigStmt' in node) return relation(node.CreateTrigStmt.relation)
  if ('CreatePolicyStmt' in node) return relation(node.CreatePolicyStmt.table)
  if ('CreateDomainStmt' in node) return type(node.CreateDomainStmt.typeName)
  if ('AlterTableStmt' in node && node.AlterTableStmt.missing_ok) return []
  return tableCommands(node).flatMap(({ table, command }) => [
    ...relation(table),
    ...(command.def ? element(command.def) : []),
  ])
}
