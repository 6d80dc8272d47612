/** SQL text that the design is to follow: the edited DDL of objects, and whole scripts that are taken in. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import { type Match, matchDocuments } from '@/lib/match/match'
import type { MatchOptions } from '@/lib/match/options'
import type { Result } from '@/lib/result'
import type { AccountEntry } from '@/lib/sql/account'
import { type Edited, type EditOptions, SqlEdit } from '@/lib/sql/edit/edit'
import type { EditProblem } from '@/lib/sql/edit/problem'
import { importFiles, type SourceFile } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { mirroredDocument } from './mirror'

interface Open {
  document: Document
  key: string
  edit: SqlEdit
}

/** Kept from one keystroke to the next, as long as the design stays the same. */
let open: Open | null = null

function editOf(ids: readonly Id[] | null, options: EditOptions): SqlEdit {
  const document = mirroredDocument()
  const key = JSON.stringify([ids, options])
  if (open?.document !== document || open.key !== key) {
    open = { document, key, edit: new SqlEdit(document, ids, options) }
  }
  return open.edit
}

/** What a script would do to the design; the records of the account are those of the design, where it has them. */
export interface Fitted {
  steps: Match['steps']
  account: Match['account']
  problems: Match['problems']
  statements: AccountEntry[]
}

export const editJobs = {
  /** The DDL of objects, of the whole design for null, as text to be edited. */
  async editableSql(ids: readonly Id[] | null, options: EditOptions = {}): Promise<string> {
    await loadParser()
    return editOf(ids, options).text
  },

  /** The steps that make the design follow the text, or what stands in the way. */
  async readEditedSql(
    ids: readonly Id[] | null,
    text: string,
    options: EditOptions = {},
  ): Promise<Result<Edited, EditProblem[]>> {
    await loadParser()
    return editOf(ids, options).read(text)
  },

  async fitFiles(
    files: readonly SourceFile[],
    options: Omit<MatchOptions, 'newId' | 'given' | 'ignore'> & { seeds?: boolean } = {},
  ): Promise<Fitted> {
    await loadParser()
    const { seeds = false, ...rest } = options
    const { document, given, account } = importFiles(files, { seeds })
    const match = matchDocuments(mirroredDocument(), document, {
      ...rest,
      given,
      ignore: new Set(seeds ? [] : ['seed']),
    })
    const statements = account.map((entry) => ({
      ...entry,
      records: entry.records.map((id) => match.ids.get(id) ?? id),
    }))
    const { steps, problems } = match
    return { steps, account: match.account, problems, statements }
  },
}
