/** Where the way back of a migration stands, and what it undoes. */

import { droppedNames, keyOfParts, tableKey, tableText } from '../../script/commands'
import type { ScriptFile, ScriptStatement } from '../../script/script-file'

/** Files that may hold the way back of this one. */
export function partnersOf({ naming }: ScriptFile): string[] {
  const { base, folder } = naming
  const stem = base.replace(/(?:\.(?:up|do))?\.sql$/i, '')
  const names = [`${stem}.down.sql`, `${stem}.undo.sql`, `${stem}_down.sql`, `${stem}.rollback.sql`]
  if (/^V\d/.test(base)) names.unshift(`U${base.slice(1)}`)
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
}

function partnerIn(files: readonly ScriptFile[], file: ScriptFile): ScriptFile | null {
  const names = partnersOf(file)
  return files.find(({ name }) => names.includes(name.replaceAll('\\', '/'))) ?? null
}

/** The statements of the way back, as far as they were read. */
export function wayBackOf(file: ScriptFile, files: readonly ScriptFile[]): ScriptStatement[] {
  const own = file.statements.filter(({ way }) => way === 'down')
  return own.length > 0 ? own : [...(partnerIn(files, file)?.statements ?? [])]
}

/** Tables that the way there makes and keeps, by key, as they are written. */
export function tablesMade({
  statements,
}: ScriptFile): Map<string, { text: string; by: ScriptStatement }> {
  const made = new Map<string, { text: string; by: ScriptStatement }>()
  for (const by of statements) {
    const { node, way } = by
    if (way !== 'up' || !node) continue
    if (
      'CreateStmt' in node &&
      !node.CreateStmt.partbound &&
      node.CreateStmt.relation?.relpersistence !== 't'
    ) {
      made.set(tableKey(node.CreateStmt.relation), {
        text: tableText(node.CreateStmt.relation),
        by,
      })
    } else if ('DropStmt' in node) {
      for (const parts of droppedNames(node.DropStmt.objects)) made.delete(keyOfParts(parts))
    } else if ('RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE') {
      made.delete(tableKey(node.RenameStmt.relation))
    }
  }
  return made
}

export function tablesDropped(statements: readonly ScriptStatement[]): Set<string> {
  const keys = statements.flatMap(({ node }) => {
    if (!node || !('DropStmt' in node)) return []
    const { removeType, objects } = node.DropStmt
    if (removeType === 'OBJECT_SCHEMA')
      return droppedNames(objects).map(([schema]) => `${schema}.*`)
    return removeType === 'OBJECT_TABLE' ? droppedNames(objects).map(keyOfParts) : []
  })
  return new Set(keys)
}
