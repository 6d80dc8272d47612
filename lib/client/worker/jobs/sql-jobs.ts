import type { Id } from '@/lib/kinds/common'
import { loadParser } from '@/lib/sql/parse'
import { type Ddl, printDdl } from '@/lib/sql/print/print'
import { parseProblems, type SqlProblem, type TextForm } from '@/lib/sql/problems'
import { mirroredDocument } from './mirror'

export const sqlJobs = {
  /** The DDL of the whole design, or of the objects named. */
  async ddl(only: readonly Id[] | null): Promise<Ddl> {
    await loadParser()
    return printDdl(mirroredDocument(), only === null ? {} : { only: new Set(only) })
  },

  async problems(text: string, form: TextForm): Promise<readonly SqlProblem[]> {
    await loadParser()
    return parseProblems(text, form)
  },
}
