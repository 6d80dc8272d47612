/** What statements do to tables, in the parser's tree. */
import type { AlterTableCmd, ColumnDef, Constraint, Node, RangeVar } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'

export interface TableCommand {
  readonly table: RangeVar
  readonly command: AlterTableCmd
}

/** A name without a schema is taken for one in public. */
export const tableKey = (table: RangeVar | undefined): string =>
  `${table?.schemaname ?? 'public'}.${table?.relname ?? ''}`

export const keyOfParts = (parts: readonly string[]): string =>
  `${parts.at(-2) ?? 'public'}.${parts.at(-1) ?? ''}`

/** As the script writes it. */
export const tableText = (table: RangeVar | undefined): string =>
  [table?.schemaname, table?.relname].filter((part) => part !== undefined && part !== '').join('.')

export function tableCommands(node: Node | null): TableCommand[] {
  if (!node || !('AlterTableStmt' in node)) return []
  const { relation, cmds = [], objtype } = node.AlterTableStmt
  if (!relation || objtype !== 'OBJECT_TABLE') return []
  return cmds.flatMap((each) =>
    'AlterTableCmd' in each ? [{ table: relation, command: each.AlterTableCmd }] : [],
  )
}

export const columnOf = (node: Node | undefined): ColumnDef | null =>
  node && 'ColumnDef' in node ? node.ColumnDef : null

export const constraintOf = (node: Node | undefined): Constraint | null =>
  node && 'Constraint' in node ? node.Constraint : null

export const constraintsOf = ({ constraints = [] }: ColumnDef): Constraint[] =>
  constraints.flatMap((each) => constraintOf(each) ?? [])

/** The names that a DROP names: [schema, name] or [name]. */
export function droppedNames(objects: readonly Node[] | undefined): string[][] {
  return (objects ?? []).flatMap((object): string[][] => {
    if ('List' in object) return [stringsOf(object.List.items)]
    if ('TypeName' in object) return [stringsOf(object.TypeName.names)]
    return 'String' in object ? [[object.String.sval ?? '']] : []
  })
}

/** The column of which an expression says just that it is not null. */
export function notNullColumn(node: Node | undefined): string | null {
  if (!node || !('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL') return null
  const { arg } = node.NullTest
  return arg && 'ColumnRef' in arg ? (stringsOf(arg.ColumnRef.fields).at(-1) ?? null) : null
}
