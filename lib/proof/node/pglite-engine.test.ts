import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine, extensionsNamed } from '@/lib/proof/node/pglite-engine'
import { notProvable } from '@/lib/proof/prove'
import { prepareRoles } from '@/lib/proof/roles'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-cache-'))
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

const lines = (...sql: string[]) => sql.map((text, i) => ({ sql: text, line: i * 10 + 1 }))

describe('PGlite', () => {
  let engine: Engine
  beforeAll(async () => {
    const both = await Promise.all([
      createPgliteEngine({ cacheFolder }),
      createPgliteEngine({ cacheFolder, extensions: extensionsNamed('CREATE EXTENSION citext') }),
    ])
    await both[0].close()
    engine = both[1]
  })
  afterAll(() => engine.close())

  it('keeps one empty cluster when two start at once', () => {
    expect(readdirSync(cacheFolder).filter((name) => !name.endsWith('.tar'))).toEqual([])
    expect(engine.label).toMatch(/^PGlite \d.*\(PostgreSQL 18/)
    expect(engine.extensions.has('moddatetime')).toBe(true)
  })

  it('applies each statement by itself, and says where the others failed', async () => {
    const script = lines(
      'CREATE EXTENSION citext',
      'CREATE TABLE a (x citext)',
      'this is\nno SQL',
      'CREATE TABLE b (x int,\n y missing_type)',
      'CREATE TABLE c (x int)',
      "CREATE TYPE e AS ENUM ('a')",
      "ALTER TYPE e ADD VALUE 'b'",
      "CREATE TABLE d (e e DEFAULT 'b')",
      'CREATE INDEX CONCURRENTLY i ON a (x)',
      'VACUUM a',
      'SELECT 1 / 0',
      'COPY a FROM stdin',
    )
    const result = await engine.apply(script)
    expect(result.errors.map(({ line, sqlstate }) => [line, sqlstate])).toEqual([
      [21, '42601'],
      [32, '42704'],
      [101, '22012'],
    ])
    expect(result).toMatchObject({ total: 12, applied: 8 })
    expect(result.skipped.map((skipped) => skipped.line)).toEqual([111])
    const rows = await engine.query<{ name: string }>(
      "SELECT relname::text AS name FROM pg_class WHERE relname IN ('a', 'b', 'c', 'd', 'i') ORDER BY 1",
    )
    expect(rows.map((row) => row.name)).toEqual(['a', 'c', 'd', 'i'])
  })

  it('finds every error among many statements', async () => {
    const script = Array.from({ length: 700 }, (_, i) => ({
      sql: i % 97 === 5 ? `SELECT no_such_${i}` : `CREATE TABLE many_${i} (id int) -- ${i}`,
      line: i + 1,
    }))
    const progress: number[] = []
    const result = await engine.apply(script, { onProgress: (done) => progress.push(done) })
    expect(result.errors.map((error) => error.index)).toEqual([
      5, 102, 199, 296, 393, 490, 587, 684,
    ])
    expect(result.applied).toBe(692)
    expect(progress.at(-1)).toBe(700)
  })

  it('stops at the first error when asked', async () => {
    const script = lines('CREATE TABLE s1 ()', 'nonsense', 'CREATE TABLE s2 ()')
    const result = await engine.apply(script, { stopOnError: true })
    expect(result).toMatchObject({ applied: 1, errors: [{ index: 1 }] })
  })

  it('keeps SET LOCAL to its block', async () => {
    await engine.apply(
      lines(
        'CREATE SCHEMA inner1',
        'BEGIN',
        'SET LOCAL search_path TO inner1',
        'CREATE TABLE here ()',
        'COMMIT',
        'CREATE TABLE there ()',
      ),
    )
    const rows = await engine.query<{ name: string }>(
      "SELECT oid::regclass::text AS name FROM pg_class WHERE relname IN ('here', 'there') ORDER BY 1",
    )
    expect(rows.map((row) => row.name)).toEqual(['inner1.here', 'there'])
  })

  it('is itself again after a script that became somebody else', async () => {
    await prepareRoles(engine, ['somebody', 'public', 'pg_monitor'])
    await engine.apply(lines('SET SESSION AUTHORIZATION somebody'))
    const [row] = await engine.query<{ name: string }>('SELECT current_user::text AS name')
    expect(row?.name).toBe('postgres')
  })

  it('says what it lacks, also after a library could not be loaded', async () => {
    const script = lines(
      "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
      'CREATE EXTENSION postgis',
      'DO $$ BEGIN PERFORM 1; END $$',
      'CREATE TABLE wrong (x no_type)',
    )
    const result = await engine.apply(script)
    expect(result.errors.map((error) => error.line)).toEqual([1, 11, 31])
    const missing = await notProvable(engine, script, result)
    expect(missing.map((entry) => entry.line)).toEqual([1, 11])
    expect(missing[1]?.reason).toContain('extension "postgis" is not available')
  })
})

describe('limits', () => {
  it('ends a script that does not end, and says which', async () => {
    const engine = await createPgliteEngine({ cacheFolder, timeLimitMs: 6_000 })
    const endless = engine.apply([{ sql: 'DO $$ BEGIN LOOP END LOOP; END $$', line: 42 }])
    await expect(endless).rejects.toMatchObject({
      code: 'time-limit',
      message: 'PGlite needed more than 6 seconds for statements from line 42 on.',
    })
    await expect(engine.query('SELECT 1')).rejects.toMatchObject({ code: 'time-limit' })
    await engine.close()
  })

  it('ends a script that takes all memory', async () => {
    const engine = await createPgliteEngine({ cacheFolder, memoryLimitMb: 700 })
    const greedy = engine.apply([
      {
        sql: 'CREATE TABLE big AS SELECT g, repeat(md5(g::text), 30) AS t FROM generate_series(1, 100000000) g',
        line: 1,
      },
    ])
    await expect(greedy).rejects.toMatchObject({ code: 'memory-limit' })
    await engine.close()
  })
})
