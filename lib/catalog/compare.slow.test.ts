import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareCatalogs } from '@/lib/catalog/compare'
import { DIFFERENCES } from '@/lib/catalog/corpus/differences'
import type { Catalog } from '@/lib/catalog/fact'
import { readWithin } from '@/lib/catalog/read'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'

const ROLES = ['reader', 'writer']

describe('every kind of difference is seen, and nothing else', () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-cache-'))
  const known = new Map<string, Catalog>()
  let engine: Engine

  beforeAll(async () => {
    engine = await createPgliteEngine({ cacheFolder })
    await engine.query('CREATE ROLE reader; CREATE ROLE writer; CREATE SCHEMA s')
  })
  afterAll(async () => {
    await engine.close()
    rmSync(cacheFolder, { recursive: true, force: true })
  })

  /** In a transaction that is rolled back: each script finds the database empty. */
  async function catalogOf(sql: string): Promise<Catalog> {
    const before = known.get(sql)
    if (before) return before
    await engine.query('BEGIN')
    try {
      await engine.query(`SET LOCAL search_path TO s, public; ${sql}`)
      const catalog = await readWithin(engine, { roles: ROLES })
      known.set(sql, catalog)
      return catalog
    } finally {
      await engine.query('ROLLBACK')
    }
  }

  it.each(DIFFERENCES)('$kind: $attribute ($b)', async ({ kind, attribute, base = '', a, b }) => {
    const first = await catalogOf(base + a)
    const second = await catalogOf(base + b)
    const expected =
      attribute === 'missing' ? { kind, what: 'missing' } : { kind, what: 'changed', attribute }
    expect(compareCatalogs(first, second)).toMatchObject([expected])
    const back = compareCatalogs(second, first)
    expect(back).toHaveLength(1)
    expect(back[0]?.what).toBe(attribute === 'missing' ? 'unexpected' : 'changed')
  })

  it('has a case for every kind that can be made here', () => {
    const seen = new Set(
      [...known.values()].flatMap((catalog) => catalog.facts.map((fact) => fact.kind)),
    )
    const covered = new Set(DIFFERENCES.map((difference) => difference.kind))
    expect([...seen].filter((kind) => !covered.has(kind))).toEqual([])
  })
})
