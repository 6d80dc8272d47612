/**
 * What PostgreSQL's parser has against a text, at the character, for an editor to show. The parser must be loaded.
 * A text that passes may still mean nothing in a database: names and types are not looked up here.
 */
import type { Grammar } from '@/lib/kinds/traversal'
import { splitSql } from './lex/split'
import { tokenAt, tokenize } from './lex/tokens'
import { type ParseProblem, parseStatement } from './parse'
import { plpgsqlProblem } from './plpgsql-problem'

export interface SqlProblem {
  /** Offsets in the text; they differ unless the text is empty. */
  from: number
  to: number
  message: string
}

/** `script`: any number of statements; `plpgsql`: a routine's body in that language. */
export type TextForm = Grammar | 'script' | 'plpgsql'

type Wrapper = readonly [before: string, after: string]

/** Each lets the text end only where such a text may end: what stands behind it belongs to nothing else. */
const WRAPPERS: Readonly<Record<'expression' | 'type' | 'name' | 'body' | 'bound', Wrapper>> = {
  expression: ['SELECT CASE WHEN ', '\nTHEN 1 END'],
  type: ['SELECT CAST(NULL AS ', '\n)'],
  name: ['ALTER FUNCTION ', '\nRESET ALL'],
  body: ['CREATE FUNCTION f() RETURNS int ', ''],
  bound: ['CREATE TABLE t PARTITION OF p ', ''],
}
const ALONE: Wrapper = ['', '']

const IS_BODY = /^\s*(?:begin\s+atomic|return)\b/i
const IS_BOUND = /^\s*(?:for\s+values\b|default\s*$)/i
const IS_OPERATOR = /[~!@#^&|`?+\-*/%<>=]/
const UNFINISHED = 'The text ends before it is complete.'

/** The words of the parser, as a sentence. */
function sentence(message: string): string {
  const open = /^unterminated (.+?) at or near/.exec(message)?.[1]
  if (open) return `This ${open.replace('/* ', '')} is not closed.`
  const plain = message.replace(/^syntax error at or near /, 'Unexpected ').trim()
  const text = plain === 'syntax error at end of input' ? UNFINISHED : plain
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.')
}

function marked(text: string, at: number, message: string): SqlProblem {
  if (at < text.trimEnd().length) {
    return { from: at, to: Math.max(tokenAt(text, at).end, at + 1), message: sentence(message) }
  }
  // The parser stumbled over what follows the text: the last token is what needs something behind it.
  const last = tokenize(text).at(-1)
  return { from: last?.start ?? 0, to: last?.end ?? text.length, message: UNFINISHED }
}

const inside = (text: string, [before]: Wrapper, problem: ParseProblem): SqlProblem =>
  marked(text, Math.max(0, problem.at - before.length), problem.message)

function wrapped(text: string, wrapper: Wrapper): SqlProblem[] {
  const parsed = parseStatement(`${wrapper[0]}${text}${wrapper[1]}`)
  return parsed.ok ? [] : [inside(text, wrapper, parsed.error)]
}

function script(text: string): SqlProblem[] {
  return splitSql(text).flatMap((chunk) => {
    const parsed = chunk.kind === 'sql' ? parseStatement(chunk.text) : null
    if (!parsed || parsed.ok) return []
    const { from, to, message } = inside(chunk.text, ALONE, parsed.error)
    return [{ from: from + chunk.start, to: to + chunk.start, message }]
  })
}

/** One statement; a rule's action may be several in parentheses, or NOTHING. */
function statement(text: string): SqlProblem[] {
  if (/^\s*nothing\s*$/i.test(text)) return []
  const rule = 'CREATE RULE r AS ON UPDATE TO t DO '
  if (/^\s*\(/.test(text)) return wrapped(text, [rule, ''])
  const found = script(text)
  const second = found.length === 0 ? splitSql(text).filter(({ kind }) => kind === 'sql')[1] : null
  if (!second) return found
  const message = 'Only one statement can stand here.'
  return [{ from: second.start, to: second.start + second.text.length, message }]
}

function query(text: string): SqlProblem[] {
  const found = statement(text)
  if (found.length > 0) return found
  const parsed = parseStatement(text)
  if (!parsed.ok || (parsed.value && 'SelectStmt' in parsed.value)) return []
  return [marked(text, text.length - text.trimStart().length, 'A query begins with SELECT.')]
}

const CHECKS: Readonly<Record<TextForm, (text: string) => SqlProblem[]>> = {
  script,
  statement,
  query,
  expression: (text) => wrapped(text, IS_BOUND.test(text) ? WRAPPERS.bound : WRAPPERS.expression),
  type: (text) => wrapped(text, WRAPPERS.type),
  name: (text) => (IS_OPERATOR.test(text) ? [] : wrapped(text, WRAPPERS.name)),
  routine: (text) => (IS_BODY.test(text) ? wrapped(text, WRAPPERS.body) : script(text)),
  plpgsql(text) {
    const problem = plpgsqlProblem(text)
    return problem ? [marked(text, problem.at, problem.message)] : []
  },
}

/** Nothing to say about a text that is empty: whether it may be is for its place to know. */
export const parseProblems = (text: string, form: TextForm): SqlProblem[] =>
  text.trim() === '' ? [] : CHECKS[form](text)
