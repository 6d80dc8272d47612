/** What is left of a column's default under another type; undefined: for the command to say. */

const NUMBER = /^-?\d+(?:\.\d+)?$/
const QUOTED = /^'((?:[^']|'')*)'(?:::[\w ]+(?:\([\d, ]+\))?)?$/
const YES = /^(?:1|t|true|y|yes|on)$/i
const NO = /^(?:0|f|false|n|no|off)$/i

function asBoolean(text: string): string | undefined {
  if (YES.test(text)) return 'true'
  return NO.test(text) ? 'false' : undefined
}

/** In a form that the type reads. */
function fitted(text: string, type: string): string | undefined {
  if (type === 'boolean') return asBoolean(text)
  if (type === 'jsonb') return /^\s*[{[]/.test(text) ? `'${text}'` : undefined
  if (/^(?:numeric|integer|bigint)/.test(type)) return NUMBER.test(text) ? text : undefined
  return /^(?:text$|character)/.test(type) ? `'${text}'` : undefined
}

export function carriedDefault(value: string | null, type: string): string | undefined {
  if (value === null) return undefined
  const text = QUOTED.exec(value)?.[1] ?? (NUMBER.test(value) ? value : null)
  return text === null ? undefined : fitted(text, type)
}
