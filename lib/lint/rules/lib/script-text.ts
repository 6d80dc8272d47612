/** Places in a statement's text, as offsets in its file, and small edits there. */
import { leadOf, type ScriptStatement } from '@/lib/lint/script/script-file'
import type { TextEdit } from '@/lib/lint/script/text-fix'

/** Right behind the first of these words that stands outside of brackets; null where there is none. */
export function afterWord(
  { source, start }: ScriptStatement,
  word: string,
  from = 0,
): number | null {
  const at = source.find([word], from)
  const token = source.tokens[at]
  return token ? start + token.end : null
}

export const insertAt = (at: number, text: string): TextEdit => ({ start: at, end: at, text })

export const replaceAt = (start: number, end: number, text: string): TextEdit => ({
  start,
  end,
  text,
})

/** Where something is put in front of a statement: before the waivers of it, which must stay with it. */
export function beforeStatement(statement: ScriptStatement): number {
  let at = statement.start
  for (const { start, text } of leadOf(statement).reverse()) {
    if (!/^lintel:/i.test(text)) break
    at = start
  }
  return at
}

/** The whole statement, without its semicolon. */
export const replaceStatement = ({ start, end }: ScriptStatement, text: string): TextEdit => ({
  start,
  end,
  text,
})

/** A statement's text in the file is what the parser read; in old string syntax it is not. */
export const isVerbatim = ({ file, start, end, text }: ScriptStatement): boolean =>
  file.text.slice(start, end) === text

/** Behind the semicolon, or behind the text where there is none. */
export function afterStatement({ file, end }: ScriptStatement): number {
  const at = file.text.indexOf(';', end)
  return at >= 0 && file.text.slice(end, at).trim() === '' ? at + 1 : end
}

/** The words in front of the first command: ALTER TABLE with the name. */
export function alterHead(statement: ScriptStatement): string {
  const { source } = statement
  const commands = source.find(['add', 'alter', 'drop', 'rename', 'set', 'validate'], 3)
  return source.slice(0, commands < 0 ? source.tokens.length : commands)
}
