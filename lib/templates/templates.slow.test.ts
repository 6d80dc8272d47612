import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { proveRoundTrip } from '@/lib/proof/round-trip'
import { loadParser } from '@/lib/sql/parse'
import { STANDARD_IDS } from '@/lib/standards/profiles'
import { emptied } from '@/lib/testing/emptied-engine'
import { problemsOf } from '@/lib/testing/round-trip-problems'
import { templateFiles, templatesOf } from './templates'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-templates-'))
let engine: Engine

beforeAll(async () => {
  await loadParser()
  engine = await createPgliteEngine({ cacheFolder })
})
afterAll(async () => {
  await engine.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

/** Roles outlive what is emptied. */
const engineFor = (sql: string) =>
  sql.includes('CREATE ROLE') ? createPgliteEngine({ cacheFolder }) : emptied(engine)

const EACH = STANDARD_IDS.flatMap((standard) =>
  templatesOf(standard).map(({ id }) => [id, standard] as const),
)

describe('each runs with what it needs, and is understood whole', () => {
  test.each(EACH)('%s', async (id, standard) => {
    const trip = await proveRoundTrip(templateFiles(standard, [id]), engineFor)
    expect(problemsOf(trip)).toEqual([])
    expect(trip.imported.account.filter(({ outcome }) => outcome !== 'modelled')).toEqual([])
  })
})

describe('all of a standard go together', () => {
  test.each(STANDARD_IDS)('%s', async (standard) => {
    const ids = templatesOf(standard).map(({ id }) => id)
    const trip = await proveRoundTrip(templateFiles(standard, ids), engineFor)
    expect(problemsOf(trip)).toEqual([])
  })
})
