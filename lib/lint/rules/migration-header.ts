import { z } from 'zod'
import { scriptRule } from '../rule'
import { leadOf } from '../script/script-file'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}/

export const migrationHeader = scriptRule({
  id: 'migration-header',
  area: 'migrations',
  title: 'A migration says at its head what it is',
  why: 'Years later the head of the file is what tells what the migration was for, who wrote it and when; the version control of another project may be gone.',
  topics: {
    missing: 'The head names all that the standard wants',
    date: 'The date is written as 2026-01-31',
  },
  options: z.strictObject({
    fields: z.array(z.string()).default(['Migration', 'Author', 'Date', 'Description']),
    /** The first line is the file’s path. */
    path: z.boolean().default(false),
  }),
  file(file, _look, report, { fields, path }) {
    const [first] = file.statements
    if (!file.isMigration || !first || file.naming.way === 'down') return
    const head = leadOf(first).map(({ text }) => text)
    const saidOf = (field: string) =>
      head
        .find((text) => text.toLowerCase().startsWith(`${field.toLowerCase()}:`))
        ?.slice(field.length + 1)
        .trim()
    const missing = fields.filter((field) => !saidOf(field))
    const lacksPath = path && !head.some((text) => text.includes(file.naming.base))
    const lines = [
      ...(lacksPath ? [`-- migrations/${file.naming.base}`] : []),
      ...missing.map((field) => `-- ${field}:`),
    ]
    if (lines.length > 0) {
      report({
        topic: 'missing',
        message: `The head of ${file.naming.base} lacks ${lines.join(', ')}. Add ${lines.length === 1 ? 'it' : 'them'} before the first statement.`,
        expected: lines.join(' '),
      })
    }
    const date = saidOf('Date')
    if (fields.includes('Date') && date && !ISO_DATE.test(date)) {
      report({
        topic: 'date',
        message: `The date of ${file.naming.base} is written as ${date}. Write year, month and day: 2026-01-31.`,
        actual: date,
      })
    }
  },
})
