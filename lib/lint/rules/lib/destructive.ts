/** Whether a statement takes rows or values away that were there before the migration. */
import type { RangeVar } from '@pgsql/types'
import { typeText } from '@/lib/sql/ast/type-name'
import { columnOf, droppedNames, tableCommands, tableText } from '../../script/commands'
import type { ScriptStatement } from '../../script/script-file'
import type { ScriptLook } from '../../script/script-look'
import { typeChange } from './type-change'

const asTable = (parts: readonly string[]): RangeVar => {
  const schema = parts.at(-2)
  return { relname: parts.at(-1) ?? '', ...(schema === undefined ? {} : { schemaname: schema }) }
}

function lostByCommand(statement: ScriptStatement, look: ScriptLook, unit: number): string | null {
  for (const { table, command } of tableCommands(statement.node)) {
    if (look.past.isNew(table, unit)) continue
    const { subtype, name = '', def } = command
    if (subtype === 'AT_DropColumn') return `${tableText(table)}.${name}`
    const type = subtype === 'AT_AlterColumnType' ? columnOf(def)?.typeName : undefined
    const from = look.past.table(table)?.columns.get(name)?.type
    if (!type || from === undefined) continue
    if (
      typeChange(
        from,
        typeText(type, () => null),
      ) === 'narrower'
    )
      return `${tableText(table)}.${name}`
  }
  return null
}

/** What is lost, as a person would name it. */
export function lostBy(statement: ScriptStatement, look: ScriptLook): string | null {
  const { node, file } = statement
  const unit = look.unitOf(file)
  if (!node) return null
  if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE') {
    const used = droppedNames(node.DropStmt.objects).filter(
      (parts) => !look.past.isNew(asTable(parts), unit),
    )
    return used.length === 0 ? null : used.map((parts) => parts.join('.')).join(', ')
  }
  if ('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_SCHEMA') {
    return droppedNames(node.DropStmt.objects).join(', ')
  }
  if ('TruncateStmt' in node) {
    const [first] = node.TruncateStmt.relations ?? []
    return first && 'RangeVar' in first && !look.past.isNew(first.RangeVar, unit)
      ? tableText(first.RangeVar)
      : null
  }
  return lostByCommand(statement, look, unit)
}
