import { beforeAll, describe, expect, test } from 'vitest'
import { loadParser } from './parse'
import { parseProblems, type TextForm } from './problems'

beforeAll(loadParser)

/** The text with ‹ › around what is complained of, and the complaint. */
function told(text: string, form: TextForm): string[] {
  return parseProblems(text, form).map(({ from, to, message }) => {
    const marked = `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`
    return `${marked} · ${message}`
  })
}

describe('what can stand, passes', () => {
  const FINE: readonly (readonly [TextForm, string])[] = [
    ['expression', 'price > 0 AND name IS NOT NULL'],
    ['expression', 'now()'],
    ['expression', '(SELECT 1)'],
    ['expression', 'a -- why\n'],
    ['expression', "FOR VALUES FROM ('2024-01-01') TO (MAXVALUE)"],
    ['expression', 'DEFAULT'],
    ['type', 'numeric(10,2)[]'],
    ['type', 'timestamp with time zone'],
    ['type', 'app."Odd Type"'],
    ['name', 'app.touch'],
    ['name', 'touch(integer, text)'],
    ['query', 'WITH x AS (SELECT 1) SELECT * FROM x'],
    ['query', 'VALUES (1), (2)'],
    ['statement', 'NOTHING'],
    ['statement', '(UPDATE t SET a = 1; DELETE FROM u)'],
    ['script', 'CREATE TABLE a (b int);\n\\connect x\nCREATE TABLE c (d int)'],
    ['routine', 'BEGIN ATOMIC SELECT 1; END'],
    ['routine', 'SELECT $1; UPDATE t SET a = 1'],
    ['plpgsql', 'BEGIN\n  NEW.changed_at := now();\n  RETURN NEW;\nEND'],
    ['plpgsql', 'DECLARE n integer;\nBEGIN\n  unknown_name := 1;\nEND'],
    ['expression', '  '],
  ]
  for (const [form, text] of FINE) {
    test(`${form}: ${text}`, () => expect(told(text, form)).toEqual([]))
  }
})

describe('what cannot, is told at the place', () => {
  const WRONG: readonly (readonly [TextForm, string, string])[] = [
    ['expression', 'a > b +', 'a > b ‹+› · The text ends before it is complete.'],
    ['expression', 'a > > b', 'a > ‹>› b · Unexpected ">".'],
    ['expression', 'a, b', 'a‹,› b · Unexpected ",".'],
    ['expression', 'a) OR (b', 'a‹)› OR (b · Unexpected ")".'],
    ['expression', "name = 'öl", "name = ‹'öl› · This quoted string is not closed."],
    ['expression', "'äöü😀' frm x", `'äöü😀' ‹frm› x · Unexpected "frm".`],
    ['type', 'numeric(10,', 'numeric(10‹,› · The text ends before it is complete.'],
    ['type', 'integer NOT NULL', 'integer ‹NOT› NULL · Unexpected "NOT".'],
    ['name', 'a b', 'a ‹b› · Unexpected "b".'],
    ['query', 'SELECT FROM WHERE', 'SELECT FROM ‹WHERE› · Unexpected "WHERE".'],
    ['query', 'DELETE FROM t', '‹DELETE› FROM t · A query begins with SELECT.'],
    ['query', 'SELECT 1; SELECT 2', 'SELECT 1; ‹SELECT 2› · Only one statement can stand here.'],
    ['script', 'SELECT 1;\nCREATE TABL x;', 'SELECT 1;\nCREATE ‹TABL› x; · Unexpected "TABL".'],
    ['plpgsql', 'BEGIN\n  RETRN 1;\nEND', 'BEGIN\n  ‹RETRN› 1;\nEND · Unexpected "RETRN".'],
    [
      'plpgsql',
      'BEGIN\n  PERFORM x();\n  SELECT 1 frm x y;\n  x := 1;\nEND',
      'BEGIN\n  PERFORM x();\n  SELECT 1 frm ‹x› y;\n  x := 1;\nEND · Unexpected "x".',
    ],
    [
      'plpgsql',
      'BEGIN\n  IF a THEN',
      'BEGIN\n  IF a ‹THEN› · The text ends before it is complete.',
    ],
  ]
  for (const [form, text, wanted] of WRONG) {
    test(`${form}: ${text}`, () => expect(told(text, form)).toEqual([wanted]))
  }
})
