import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compare } from '@/lib/catalog/compare'
import { normalise } from '@/lib/catalog/normalise'
import { readCatalog } from '@/lib/catalog/read'
import { catalogToSql, catalogToStatements } from '@/lib/catalog/script'
import type { Engine } from '@/lib/proof/engine'
import { findPostgresBinaries, startLocalCluster } from '@/lib/proof/node/local-cluster'
import { createNativeEngine } from '@/lib/proof/node/native-engine'
import { createPgliteEngine, extensionsNamed } from '@/lib/proof/node/pglite-engine'
import { prepareRoles } from '@/lib/proof/roles'
import { splitSql } from '@/lib/sql/lex/split'

const ROLES = ['reader', 'writer', 'Odd Role']
const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-cache-'))
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

const corpus = (name: string) => readFileSync(new URL(`./corpus/${name}`, import.meta.url), 'utf8')

const statements = (source: string) =>
  splitSql(source).map((chunk) => ({ sql: chunk.text, line: chunk.line }))

async function applyAll(engine: Engine, source: string): Promise<void> {
  await prepareRoles(engine, ROLES)
  const { errors, skipped } = await engine.apply(statements(source))
  expect({ errors, skipped }).toEqual({ errors: [], skipped: [] })
}

async function roundTrip(make: () => Promise<Engine>, source: string): Promise<void> {
  const first = await make()
  const second = await make()
  try {
    await applyAll(first, source)
    const before = await readCatalog(first)
    const script = await catalogToStatements(first, { catalog: before })
    await applyAll(second, await catalogToSql(first, { catalog: before }))
    const after = await readCatalog(second)
    const { differences, tally } = compare(before, after)
    expect(differences).toEqual([])
    expect(tally.total).toBe(before.facts.length)
    // The same catalogue gives the same script: nothing of the first server is left in it.
    const again = await catalogToStatements(second, { catalog: after })
    expect(again.map(normalise)).toEqual(script.map(normalise))
  } finally {
    await first.close()
    await second.close()
  }
}

describe('a catalogue written as a script makes the same catalogue', () => {
  it.each(['rich.sql', 'rich-18.sql'])('%s on PGlite', async (name) => {
    const source = corpus(name)
    const extensions = extensionsNamed(source)
    await roundTrip(() => createPgliteEngine({ cacheFolder, extensions }), source)
  })

  const binaries = findPostgresBinaries('/usr/bin:/usr/local/bin')
  it.runIf(binaries !== null)('rich.sql on a native PostgreSQL', async () => {
    const cluster = await startLocalCluster(binaries ?? '')
    try {
      await roundTrip(() => createNativeEngine({ url: cluster.url }), corpus('rich.sql'))
    } finally {
      await cluster.stop()
    }
  })

  it.each([
    'DROP SCHEMA public',
    'DROP SCHEMA public; CREATE SCHEMA public; CREATE TABLE public.t ()',
    'ALTER SCHEMA public OWNER TO writer; GRANT CREATE ON SCHEMA public TO PUBLIC',
  ])('%s', async (source) => {
    await roundTrip(() => createPgliteEngine({ cacheFolder }), source)
  })
})
