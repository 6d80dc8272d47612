/**
 * Words of Mermaid's erDiagram. Its grammar has no escapes, but `#name;` and `#number;` are read before it and become
 * characters only when the diagram is drawn.
 */

/** What the grammar, its comments and directives, Markdown or HTML would take for their own. */
const SPECIAL = /["#%\\;<>&`~*{}[\]]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g
/** Read as a statement wherever it stands in a line. */
const DIRECTION = /d(?=irection\s+(?:TB|BT|RL|LR))/gi

const code = (character: string) => `#${character.codePointAt(0)};`

export const quoted = (text: string): string => {
  const plain = text.toWellFormed().replace(CONTROL, ' ').replace(SPECIAL, code)
  const harmless = plain.replace(DIRECTION, code)
  // An empty string is none in the grammar.
  return `"${harmless || '#32;'}"`
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
/** Names that would be read as words of the language. */
const TAKEN = new Set(
  'erdiagram style classdef class subgraph end one only many zero optionally to u direction acctitle accdescr title'.split(
    ' ',
  ),
)

export const entityName = (name: string): string =>
  NAME.test(name) && !TAKEN.has(name.toLowerCase()) ? name : quoted(name)

const UNFIT = /[^A-Za-z0-9\-_[\]().,\u00C0-\uFFFF]|\s/g
const FIRST = /^[A-Za-z_\u00C0-\uFFFF]/
const KEY_WORD = /^(?:pk|fk|uk)\b/i

/** A type or a column's name: one word. What does not fit becomes an underscore. */
export function attributeWord(text: string): string {
  const word = text.toWellFormed().replace(UNFIT, '_')
  return FIRST.test(word) && !KEY_WORD.test(word) ? word : `_${word}`
}
