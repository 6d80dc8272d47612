/** SET NOT NULL that locks for a moment only: a check that is validated first spares the look at every row. */
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'

export function notNullSteps(head: string, table: string, column: string): string[] {
  const bare = table.split('.').at(-1)?.replaceAll('"', '') ?? ''
  const check = quoteIdent(clipName(`${bare}_${column}_not_null`))
  const name = quoteIdent(column)
  return [
    `${head} ADD CONSTRAINT ${check} CHECK (${name} IS NOT NULL) NOT VALID;`,
    `${head} VALIDATE CONSTRAINT ${check};`,
    `${head} ALTER COLUMN ${name} SET NOT NULL;`,
    `${head} DROP CONSTRAINT ${check};`,
  ]
}
