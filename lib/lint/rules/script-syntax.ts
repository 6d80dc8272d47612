import { z } from 'zod'
import { scriptRule } from '../rule'
import { isVerbatim } from './lib/script-text'
import { type Cause, diagnose } from './lib/syntax'

const SAYS: Readonly<Record<Cause, (reason: string) => string>> = {
  fragment: () =>
    'These are definitions of columns, or names, without a statement around them: they are no script. Put them into CREATE TABLE name (…), with commas between them.',
  placeholder: (reason) =>
    `There is a placeholder in this statement, which PostgreSQL does not understand (${reason}). Fill it in before the script is used.`,
  mysql: (reason) =>
    `This is written for another database (${reason}). PostgreSQL counts with GENERATED ALWAYS AS IDENTITY, quotes names with ", and knows neither UNSIGNED nor ENGINE.`,
  comma: (reason) => `A comma stands before a closing bracket (${reason}). Take it out.`,
  other: (reason) =>
    `PostgreSQL’s parser refuses this statement: ${reason}. Correct it, or take it out.`,
}

export const scriptSyntax = scriptRule({
  id: 'script-syntax',
  area: 'migrations',
  title: 'Every statement is one that PostgreSQL understands',
  why: 'A statement that does not parse never runs; whatever it should have made is missing, and so is all that depends on it.',
  topics: {
    fragment: 'A script holds statements, not parts of them',
    placeholder: 'Placeholders are filled in',
    mysql: 'The script is written for PostgreSQL',
    comma: 'No comma stands before a closing bracket',
    other: 'Every statement parses',
    psql: 'Commands of psql stay out of files that other tools run',
  },
  options: z.strictObject({}),
  statement(statement, _look, report) {
    const { kind, problem, text, start, file } = statement
    if (kind === 'meta') {
      if (!/^\\(?:c|connect)\b/.test(text) && !file.isMigration) return
      report({
        topic: 'psql',
        message: `${text.split(/\s/)[0]} is a command of psql, which no other tool understands. Leave it out, and run the parts where they belong.`,
      })
      return
    }
    if (!problem) return
    const { cause, edits } = diagnose(statement)
    const fixable = edits.length > 0 && isVerbatim(statement)
    report({
      topic: cause,
      at: cause === 'fragment' ? start : start + problem.at,
      message: SAYS[cause](problem.message),
      fix: fixable
        ? {
            title: cause === 'mysql' ? 'Write it for PostgreSQL' : 'Take the comma out',
            safe: true,
            edits,
          }
        : null,
    })
  },
})
