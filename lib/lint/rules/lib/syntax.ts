/** Why PostgreSQL's parser refuses a statement, where it can be told in words of the author. */
import { parseStatement } from '@/lib/sql/parse'
import type { ScriptStatement } from '../../script/script-file'
import type { TextEdit } from '../../script/text-fix'
import { replaceAt } from './script-text'

export type Cause = 'fragment' | 'placeholder' | 'mysql' | 'comma' | 'other'

const COMMENT = /--[^\n]*/g

/** Lines of columns, with or without commas between them. */
function isFragment(text: string): boolean {
  const lines = text
    .replaceAll(COMMENT, '')
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
  if (lines.length === 0) return false
  const parses = (columns: string) => parseStatement(`CREATE TABLE t (${columns}\n)`).ok
  if (
    parses(lines.join(',\n')) &&
    !lines.some((line) => /^(?:like|constraint|primary|unique|check|foreign|exclude)\b/i.test(line))
  )
    return true
  return parses(text.replace(/,\s*$/, ''))
}

const isOnlyWords = (text: string) =>
  text
    .replaceAll(COMMENT, '')
    .split('\n')
    .every((line) => /^\s*(?:\w+\s*)?$/.test(line))

/** Edits that take away what other databases write and PostgreSQL has another word for. */
function repairs({ source, start }: ScriptStatement): { mysql: TextEdit[]; comma: TextEdit[] } {
  const mysql: TextEdit[] = []
  const comma: TextEdit[] = []
  for (const [i, token] of source.tokens.entries()) {
    if (token.kind === 'word' && token.value === 'auto_increment') {
      mysql.push(replaceAt(start + token.start, start + token.end, 'GENERATED ALWAYS AS IDENTITY'))
    } else if (token.value === ',' && source.is(i + 1, ')')) {
      comma.push(replaceAt(start + token.start, start + token.end, ''))
    }
  }
  return { mysql, comma }
}

function applied(text: string, start: number, edits: readonly TextEdit[]): string {
  let out = text
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    out = out.slice(0, edit.start - start) + edit.text + out.slice(edit.end - start)
  }
  return out
}

const MYSQL = /\bauto_increment\b|`|\bengine\s*=|\bunsigned\b/i

export interface Diagnosis {
  readonly cause: Cause
  /** They make the statement one that parses. */
  readonly edits: readonly TextEdit[]
}

export function diagnose(statement: ScriptStatement): Diagnosis {
  const { text, start } = statement
  if (/\{\{[^}]*\}\}|\$\{[^}]*\}|<%/.test(text)) return { cause: 'placeholder', edits: [] }
  const { mysql, comma } = repairs(statement)
  const edits = [...mysql, ...comma]
  const parses = edits.length > 0 && parseStatement(applied(text, start, edits)).ok
  if (MYSQL.test(text.replaceAll(COMMENT, '')))
    return { cause: 'mysql', edits: parses ? edits : [] }
  if (parses) return { cause: 'comma', edits }
  if (isFragment(text) || isOnlyWords(text)) return { cause: 'fragment', edits: [] }
  return { cause: 'other', edits: [] }
}
