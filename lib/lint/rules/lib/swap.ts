/** A table that is built beside another and takes its place by two renames. */
import type { CreateStmt, RangeVar, RenameStmt } from '@pgsql/types'
import { tableKey, tableText } from '../../script/commands'
import type { ScriptFile, ScriptStatement } from '../../script/script-file'

export interface Swap {
  readonly made: ScriptStatement
  /** The table that is replaced, and the one that replaces it. */
  readonly old: RangeVar
  readonly next: RangeVar
  readonly includesAll: boolean
  readonly away: ScriptStatement
  readonly into: ScriptStatement
  /** The name under which the old one is kept. */
  readonly keptAs: string
}

const renameOf = ({ node }: ScriptStatement): RenameStmt | null =>
  node && 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_TABLE'
    ? node.RenameStmt
    : null

const createOf = ({ node }: ScriptStatement): CreateStmt | null =>
  node && 'CreateStmt' in node ? node.CreateStmt : null

function likeOf({ tableElts }: CreateStmt) {
  const like = tableElts?.find((each) => 'TableLikeClause' in each)
  return like && 'TableLikeClause' in like ? like.TableLikeClause : null
}

/** INCLUDING ALL sets every bit. */
const ALL = 0x7fffffff

export function swapsIn({ statements }: ScriptFile): Swap[] {
  return statements.flatMap((made): Swap[] => {
    const create = createOf(made)
    const like = create ? likeOf(create) : null
    const [next, old] = [create?.relation, like?.relation]
    if (!next || !old) return []
    const into = statements.find((each) => {
      const rename = renameOf(each)
      return rename?.newname === old.relname && tableKey(rename?.relation) === tableKey(next)
    })
    const away = statements.find((each) => tableKey(renameOf(each)?.relation) === tableKey(old))
    const keptAs = away ? renameOf(away)?.newname : undefined
    if (!into || !away || keptAs === undefined) return []
    const includesAll = ((like?.options ?? 0) & ALL) === ALL
    return [
      { made, old, next, includesAll, away, into, keptAs: tableText({ ...old, relname: keptAs }) },
    ]
  })
}
