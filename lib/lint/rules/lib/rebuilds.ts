/** A script that drops what it makes anew right afterwards builds a schema from nothing; it changes none. */
import { provided } from '@/lib/sql/read/provided'
import type { ScriptStatement } from '../../script/script-file'

/** Whether further down the file makes an object of this name. Migrations are not meant to do so. */
export function rebuilds({ file, index }: ScriptStatement, parts: readonly string[]): boolean {
  if (file.isMigration) return false
  const name = parts.at(-1)
  return file.statements.some(
    (other) =>
      other.index > index &&
      other.node !== null &&
      !('RenameStmt' in other.node) &&
      provided(other.node).some((made) => made.name === name),
  )
}
