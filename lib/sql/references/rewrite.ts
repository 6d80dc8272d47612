import type { Grammar } from '@/lib/kinds/traversal'
import { quoteIdent } from '../lex/identifier'
import { findReferences } from './find'
import type { Reference } from './reference'

/** A new name; with `schema` the name also gets, changes or (null) loses its schema. */
export type Replacement = string | { readonly schema: string | null; readonly name: string }

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const written = (name: string, space: Reference['space']) =>
  space === 'operator' ? name : quoteIdent(name)

/** A schema before an operator needs the long form, unless it stands in that form or alone already. */
function qualified(found: Reference, schema: string, name: string, text: string): string {
  const long = `${quoteIdent(schema)}.${written(name, found.space)}`
  const alone = found.from === 0 || /\(\s*$/.test(text.slice(0, found.from))
  return found.space === 'operator' && found.schema === null && !alone ? `OPERATOR(${long})` : long
}

function edits(text: string, found: Reference, next: Replacement): Edit[] {
  const name = typeof next === 'string' ? next : next.name
  const schema = typeof next === 'string' ? undefined : next.schema
  const plain = written(name, found.space)
  const whole = schema ? qualified(found, schema, name, text) : plain
  const replacement = found.form === 'literal' ? whole.replaceAll("'", "''") : whole
  const start = schema === undefined ? found.start : found.from
  const edit = { start, end: found.end, text: replacement }
  if (found.outputEnd === null || name === found.name) return [edit]
  const alias = {
    start: found.outputEnd,
    end: found.outputEnd,
    text: ` AS ${quoteIdent(found.name)}`,
  }
  return [edit, alias]
}

/** Puts new names where `rename` gives one; all other text stays as it is. */
export function rewriteReferences(
  text: string,
  grammar: Grammar,
  rename: (found: Reference) => Replacement | null,
): string {
  const all = findReferences(text, grammar).flatMap((found) => {
    const next = rename(found)
    return next === null ? [] : edits(text, found, next)
  })
  if (all.length === 0) return text
  // A name with its schema replaces the schema too, so it comes before an edit of that schema alone.
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let out = ''
  let at = 0
  for (const edit of all) {
    if (edit.start < at) continue
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}
