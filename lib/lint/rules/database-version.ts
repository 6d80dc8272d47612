import { z } from 'zod'
import { databaseRule } from '../rule'

export const databaseVersion = databaseRule({
  id: 'database-version',
  area: 'documentation',
  title: 'The server is new enough for the standard',
  why: 'The standard’s own SQL uses what older servers do not have. A project that must run on one of these needs another standard, or a newer server.',
  options: z.strictObject({}),
  check(look, report) {
    const { postgresql } = look.project
    const { title, postgresql: least } = look.profile
    if (postgresql === null || postgresql >= least) return
    report({
      message: `The project is for PostgreSQL ${postgresql}, but ${title} is for ${least} and later. Raise the version, or choose another standard.`,
      actual: String(postgresql),
      expected: `${least} or later`,
    })
  },
})
