const words = (text: string) => new Set(text.split(' '))

/** Words that cannot name a table or a column unless they are quoted. */
const RESERVED = words(
  'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic when where window with',
)
/** Words that PostgreSQL quotes when it prints a name: they may be a column, but not a type or a function. */
const NOT_EVERYWHERE = words(
  'between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action national nchar none normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose',
)

const PLAIN = /^[a-z_][a-z0-9_$]*$/

export const isReservedWord = (word: string) => RESERVED.has(word)

/** The name as it must be written in SQL. */
export function quoteIdent(name: string): string {
  if (PLAIN.test(name) && !RESERVED.has(name) && !NOT_EVERYWHERE.has(name)) return name
  return `"${name.replaceAll('"', '""')}"`
}

export const quoteLiteral = (text: string) => {
  const quoted = `'${text.replaceAll("'", "''")}'`
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** A dollar-quoted string whose tag does not occur in the text. */
export function dollarQuote(text: string): string {
  let tag = '$$'
  for (let n = 0; text.includes(tag) || text.endsWith('$'); n++) {
    tag = n === 0 ? '$body$' : `$body${n}$`
    if (!text.includes(tag)) break
  }
  return `${tag}${text}${tag}`
}

export const MAX_NAME_BYTES = 63
const encoder = new TextEncoder()
const ASCII = /^[\0-\x7f]*$/
export const byteLength = (text: string) =>
  ASCII.test(text) ? text.length : encoder.encode(text).length

/** Cut at a whole character, as PostgreSQL does with a name that is too long. */
export function clipName(name: string, bytes = MAX_NAME_BYTES): string {
  if (name.length * 3 <= bytes || byteLength(name) <= bytes) return name
  let size = 0
  let out = ''
  for (const character of name) {
    size += byteLength(character)
    if (size > bytes) break
    out += character
  }
  return out
}
