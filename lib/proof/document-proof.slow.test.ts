import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { schemaArbitrary } from '@/lib/testing/arbitrary/schema'
import { emptied } from '@/lib/testing/emptied-engine'
import { proveDocument } from './document-proof'
import type { Engine } from './engine'
import { createPgliteEngine } from './node/pglite-engine'
import { compareDocuments } from './same-document'

const MODELS = 1_000
const WORKERS = 2
const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-models-'))
const engines: Engine[] = []

beforeAll(async () => {
  await loadParser()
  for (let i = 0; i < WORKERS; i++) {
    engines.push(await createPgliteEngine({ cacheFolder, extensions: ['btree_gist'] }))
  }
}, 60_000)
afterAll(async () => {
  for (const engine of engines) await engine.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

/** Each worker has its own share of the models; a failing one is made small before it is shown. */
async function proveShare(engine: Engine, share: number): Promise<void> {
  const property = fc.asyncProperty(schemaArbitrary, async (document) => {
    const proof = await proveDocument(document, () => emptied(engine))
    expect(proof.ddl.diagnostics).toEqual([])
    expect(proof.applied.apply.errors).toEqual([])
    expect(proof.differences).toEqual([])
  })
  await fc.assert(property, { numRuns: MODELS / WORKERS, seed: share, endOnFailure: false })
}

describe('a document', () => {
  it(
    `comes back from PostgreSQL as it was, ${MODELS} generated ones`,
    () => Promise.all(engines.map((engine, i) => proveShare(engine, i + 1))),
    1_800_000,
  )
})

describe('the comparison of documents', () => {
  const document = (sql: string) => importSql(sql).document
  const base = 'CREATE TABLE t (id int PRIMARY KEY, name text)'

  it.each([
    ['a missing column', base, 'CREATE TABLE t (id int PRIMARY KEY)', 'missing'],
    ['a column too many', base, `${base}; ALTER TABLE t ADD COLUMN x int`, 'unexpected'],
    ['another nullability', base, `${base}; ALTER TABLE t ALTER name SET NOT NULL`, 'changed'],
    [
      'a default that is gone',
      `${base}; ALTER TABLE t ALTER name SET DEFAULT 'a'`,
      base,
      'changed',
    ],
    ['another comment', base, `${base}; COMMENT ON TABLE t IS 'c'`, 'changed'],
    ['another key', base, 'CREATE TABLE t (id int, name text PRIMARY KEY)', 'changed'],
  ])('sees %s', (_, a, b, what) => {
    expect(compareDocuments(document(a), document(b)).map((each) => each.what)).toContain(what)
    expect(compareDocuments(document(a), document(a))).toEqual([])
  })
})
