import { z } from 'zod'
import { idSchema, sqlSchema } from '@/lib/kinds/common'
import { GLOBAL_SPACES, nameKey } from '@/lib/sql/names'
import { parseStatement } from '@/lib/sql/parse'
import { parseProblems } from '@/lib/sql/problems'
import { type Mention, mentionsOf } from '@/lib/sql/read/mentions'
import { defineCommand, refuse } from './command'
import { ofKind } from './of-kind'
import { setAttributes } from './set'

const keys = (mentions: readonly Mention[]) => [
  ...new Set(
    mentions.map(({ space, schema, name }) =>
      nameKey(space, GLOBAL_SPACES.has(space) ? null : (schema ?? 'public'), name),
    ),
  ),
]

/** What it needs and what it makes is found in it anew. The parser must be loaded. */
export const verbatimSet = defineCommand({
  id: 'verbatim-set',
  title: 'Change statement',
  input: z.strictObject({ id: idSchema, statement: sqlSchema }),
  run: (document, { id, statement }) =>
    ofKind(document, id, 'verbatim', () => {
      const [problem] = parseProblems(statement, 'statement')
      const parsed = parseStatement(statement)
      if (problem || !parsed.ok || !parsed.value) {
        const reason = problem?.message ?? 'There is no statement.'
        return refuse('input-invalid', 'the statement', `PostgreSQL cannot read this. ${reason}`)
      }
      const { needs, provides } = mentionsOf(parsed.value)
      return setAttributes(document, id, {
        statement,
        tag: Object.keys(parsed.value)[0] ?? 'Statement',
        provides: keys(provides),
        needs: keys(needs),
      })
    }),
})
