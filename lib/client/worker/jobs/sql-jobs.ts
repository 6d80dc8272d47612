import type { Id } from '@/lib/kinds/common'
import { loadParser } from '@/lib/sql/parse'
import { type Ddl, type DdlOptions, printDdl } from '@/lib/sql/print/print'
import { parseProblems, type SqlProblem, type TextForm } from '@/lib/sql/problems'
import { keepBase } from './bases'
import { mirroredDocument } from './mirror'

export interface ShownDdl extends Ddl {
  /** Names the state of the design that it tells, for a later edit of the text. */
  base: number
}

export const sqlJobs = {
  /** The DDL of the whole design, or of the objects named. */
  async ddl(only: readonly Id[] | null, options: Omit<DdlOptions, 'only'> = {}): Promise<ShownDdl> {
    await loadParser()
    const document = mirroredDocument()
    const chosen = only === null ? options : { ...options, only: new Set(only) }
    return { ...printDdl(document, chosen), base: keepBase(document) }
  },

  async problems(text: string, form: TextForm): Promise<readonly SqlProblem[]> {
    await loadParser()
    return parseProblems(text, form)
  },
}
