/** A statement that has no IF NOT EXISTS of its own, made safe to run again. */
const EXISTS_ALREADY = [
  'duplicate_object',
  'duplicate_table',
  'duplicate_column',
  'duplicate_function',
  'duplicate_schema',
  'invalid_table_definition',
  'unique_violation',
]

function tagFor(sql: string): string {
  let tag = '$lintel$'
  for (let n = 1; sql.includes(tag); n++) tag = `$lintel${n}$`
  return tag
}

const block = (body: string): string => {
  const tag = tagFor(body)
  return `DO ${tag}\nBEGIN\n${body}\nEND\n${tag}`
}

/** A SELECT INTO can stand in no block: it is left as it is, and stops a second run with an error of its own. */
const standsAlone = (sql: string) => /^\s*(?:select|with|values)\b/i.test(sql)

export const guardAgain = (sql: string): string =>
  standsAlone(sql)
    ? sql
    : block(`  ${sql};\nEXCEPTION WHEN ${EXISTS_ALREADY.join(' OR ')} THEN NULL;`)

/** Runs only where the query finds nothing. */
export const runUnless = (query: string, sql: string): string =>
  block(`  IF NOT EXISTS (${query}) THEN\n    ${sql};\n  END IF;`)
