import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import {
  findPostgresBinaries,
  type LocalCluster,
  startLocalCluster,
} from '@/lib/proof/node/local-cluster'
import { createNativeEngine } from '@/lib/proof/node/native-engine'
import { createPgliteEngine, extensionsNamed } from '@/lib/proof/node/pglite-engine'
import { type EngineFor, proveRoundTrip } from '@/lib/proof/round-trip'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { corpusCases } from './corpus-files'
import { pool } from './pool'
import { problemsOf } from './round-trip-problems'

const cases = corpusCases()
const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-corpus-'))
const inTurn = pool(2)
const binaries = findPostgresBinaries('/usr/bin:/usr/local/bin')

const pglite: EngineFor = (sql) =>
  createPgliteEngine({ cacheFolder, extensions: extensionsNamed(sql) })

beforeAll(async () => {
  await loadParser()
  // The first one makes the empty cluster that the others load.
  await (await pglite('')).close()
})
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

it('has a folder for every kind that is printed', () => {
  const folders = new Set(cases.map(({ kind }) => kind))
  const printed = KIND_NAMES.filter((kind) => kindOf(kind).print !== undefined)
  expect(printed.filter((kind) => !folders.has(kind))).toEqual([])
})

describe.each(cases)('$title', ({ title, text }) => {
  const files = [{ name: title, text }]

  it.concurrent('builds the same catalogue as its DDL', () =>
    inTurn(async () => {
      expect(problemsOf(await proveRoundTrip(files, pglite))).toEqual([])
    }))

  it('prints the same bytes twice, and the same statements again after reading them', () => {
    const print = (sql: string) =>
      printDdl(importSql(sql, { seeds: true }).document, { seeds: true })
    const first = print(text)
    expect(print(text).sql).toBe(first.sql)
    const second = print(first.sql)
    const inAnyOrder = (statements: readonly { sql: string }[]) =>
      statements.map(({ sql }) => sql).sort()
    expect(inAnyOrder(second.statements)).toEqual(inAnyOrder(first.statements))
    expect(print(second.sql).sql).toBe(second.sql)
  })
})

describe.runIf(binaries !== null)('on a PostgreSQL server', () => {
  let cluster: LocalCluster
  beforeAll(async () => {
    cluster = await startLocalCluster(binaries ?? '')
  })
  afterAll(() => cluster.stop())

  it.each(cases)('$title', async ({ title, text }) => {
    let version = 18
    const round = await proveRoundTrip([{ name: title, text }], async () => {
      const engine = await createNativeEngine({ url: cluster.url })
      version = Math.floor(engine.version / 10_000)
      return engine
    })
    // What an older server does not know has no place in this comparison; PGlite proved it above.
    if (version < 18 && round.source.apply.errors.length > 0) return
    expect(problemsOf(round)).toEqual([])
  })
})
