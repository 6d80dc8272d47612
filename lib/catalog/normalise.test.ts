import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NORMALISATION_RULES, normalise } from '@/lib/catalog/normalise'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'

describe('normalise', () => {
  it.each([
    [
      "(ARRAY['a'::character varying, 'b'::character varying])::text[]",
      "ARRAY[('a'::character varying)::text, ('b'::character varying)::text]",
    ],
    [
      "((v)::text = ANY ((ARRAY['a,]'::bpchar])::text[]))",
      "((v)::text = ANY (ARRAY[('a,]'::bpchar)::text]))",
    ],
    [
      "(ARRAY['it''s'::bpchar])::character varying(10)[]",
      "ARRAY[('it''s'::bpchar)::character varying(10)]",
    ],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it.each([
    "ARRAY['a'::text]",
    "'(ARRAY[a])::text[]'::text",
    '(ARRAY[a, b])[1]',
    "((v)::text = 'a'::text)",
    '("(ARRAY[x])::text[]" > 1)',
    '(ARRAY[',
    "'open",
  ])('leaves %s', (text) => {
    expect(normalise(text)).toBe(text)
  })
})

describe('on the server', () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-cache-'))
  let engine: Engine
  let made = 0
  beforeAll(async () => {
    engine = await createPgliteEngine({ cacheFolder })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(cacheFolder, { recursive: true, force: true })
  })

  /** A check as the server prints it, and as it prints that again. */
  async function twice(expression: string): Promise<[string, string]> {
    const printed: string[] = []
    for (let text = `CHECK (${expression})`; printed.length < 2; text = printed.at(-1) ?? '') {
      const table = `t${++made}`
      await engine.query(
        `CREATE TABLE ${table} (v varchar(10), c char(3), t text, CONSTRAINT k ${text})`,
      )
      const [row] = await engine.query<{ definition: string }>(
        `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = '${table}'::regclass AND contype = 'c'`,
      )
      printed.push(row?.definition ?? '')
    }
    return [printed[0] ?? '', printed[1] ?? '']
  }

  it(`needs the rule ${NORMALISATION_RULES[0]?.name}`, async () => {
    const [first, second] = await twice("v IN ('a', 'b')")
    expect(first).not.toBe(second)
    expect(normalise(first)).toBe(normalise(second))
  })

  it('and still sees another list, another operator, another type', async () => {
    const [printed] = await twice("v IN ('a', 'b')")
    for (const other of [
      "v IN ('a', 'c')",
      "v IN ('b', 'a')",
      "v NOT IN ('a', 'b')",
      "t IN ('a', 'b')",
      "v IN ('a', 'b', 'c')",
    ]) {
      const [, different] = await twice(other)
      expect(normalise(different)).not.toBe(normalise(printed))
    }
  })

  it.each([
    "c IN ('a', 'b')",
    "t IN ('a', 'b')",
    "v LIKE 'a%'",
    "v = ANY ('{a,b}')",
    'length(v) BETWEEN 1 AND 5',
    "(v || t) IN ('x', 'y') AND NOT (c = 'z' OR t IS NULL)",
  ])('agrees with itself about %s', async (expression) => {
    const [first, second] = await twice(expression)
    expect(normalise(first)).toBe(normalise(second))
  })
})
