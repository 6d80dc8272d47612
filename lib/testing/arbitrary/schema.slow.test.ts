import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { validateDocument } from '@/lib/document/validate'
import { proveDocument } from '@/lib/proof/document-proof'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { loadParser } from '@/lib/sql/parse'
import { schemaArbitrary } from './schema'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-schemas-'))

beforeAll(loadParser)
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

test('PostgreSQL accepts every generated schema, and holds each of its objects afterwards', async () => {
  const property = fc.asyncProperty(schemaArbitrary, async (document) => {
    expect(validateDocument(document)).toEqual([])
    const proof = await proveDocument(document, () => createPgliteEngine({ cacheFolder }))
    expect(proof.ddl.diagnostics).toEqual([])
    expect(proof.applied.apply.errors).toEqual([])
    expect(proof.differences.filter(({ what }) => what === 'missing')).toEqual([])
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
}, 1_800_000)
