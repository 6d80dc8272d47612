import type { Diagnostic } from '@/lib/diagnostic'
import type { Id } from '@/lib/kinds/common'
import { loadParser } from '@/lib/sql/parse'
import { type DdlOptions, printDdl } from '@/lib/sql/print/print'
import { type StatementPlace, statementPlaces } from '@/lib/sql/print/statement-places'
import { parseProblems, type SqlProblem, type TextForm } from '@/lib/sql/problems'
import { keepBase } from './bases'
import { mirroredDocument } from './mirror'

export interface ShownDdl {
  sql: string
  places: StatementPlace[]
  diagnostics: Diagnostic[]
  /** Names the state of the design that it tells, for a later edit of the text. */
  base: number
}

export const sqlJobs = {
  /** The DDL of the whole design, or of the objects named. */
  async ddl(only: readonly Id[] | null, options: Omit<DdlOptions, 'only'> = {}): Promise<ShownDdl> {
    await loadParser()
    const document = mirroredDocument()
    const chosen = only === null ? options : { ...options, only: new Set(only) }
    const { sql, statements, diagnostics } = printDdl(document, chosen)
    return { sql, places: statementPlaces(sql, statements), diagnostics, base: keepBase(document) }
  },

  async problems(text: string, form: TextForm): Promise<readonly SqlProblem[]> {
    await loadParser()
    return parseProblems(text, form)
  },
}
