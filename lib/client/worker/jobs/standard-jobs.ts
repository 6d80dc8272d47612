/** What another standard would say, of the design on the page or of any project's. */
import { z } from 'zod'
import { documentFromServer } from '@/lib/document/json'
import { compareStandards, type StandardComparison } from '@/lib/lint/compare-standards'
import { loadParser } from '@/lib/sql/parse'
import type { Profile } from '@/lib/standards/schema'
import { mirroredDocument } from './mirror'

const answerSchema = z.object({ document: z.unknown() })

export const standardJobs = {
  async compareForPage(
    before: Profile,
    after: Profile,
    today: string,
  ): Promise<StandardComparison> {
    await loadParser()
    return compareStandards(mirroredDocument(), before, after, today)
  },

  /** `answer` is what the server says when it is asked for a project's document. */
  async compareForProject(
    answer: ArrayBuffer,
    before: Profile,
    after: Profile,
    today: string,
  ): Promise<StandardComparison> {
    await loadParser()
    const { document } = answerSchema.parse(JSON.parse(new TextDecoder().decode(answer)))
    return compareStandards(documentFromServer(document), before, after, today)
  },
}
