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

export function guardAgain(sql: string): string {
  let tag = '$lintel$'
  for (let n = 1; sql.includes(tag); n++) tag = `$lintel${n}$`
  const body = `BEGIN\n  ${sql};\nEXCEPTION WHEN ${EXISTS_ALREADY.join(' OR ')} THEN NULL;\nEND`
  return `DO ${tag}\n${body}\n${tag}`
}
