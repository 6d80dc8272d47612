import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Engine } from '@/lib/proof/engine'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { loadParser } from '@/lib/sql/parse'
import { migrationCases } from './migration-cases'
import { migrationProblems } from './migration-problems'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-migrations-'))
let engine: Engine

beforeAll(async () => {
  await loadParser()
  engine = await createPgliteEngine({ cacheFolder })
})
afterAll(async () => {
  await engine.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

/** Those with something that a running system minds. */
const MINDED = /^(?:keys|constraints|index|column: serial)/

it.each(migrationCases().filter(({ title }) => MINDED.test(title)))(
  '$title, without downtime',
  async (one) => {
    expect(await migrationProblems(one, engine, 'zero-downtime')).toEqual([])
  },
)

it.each(migrationCases())('$title', async (one) => {
  expect(await migrationProblems(one, engine)).toEqual([])
})
