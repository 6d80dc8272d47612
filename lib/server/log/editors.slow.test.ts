import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { fromJson, toJson } from '@/lib/document/json'
import { findPostgresBinaries, startLocalCluster } from '@/lib/proof/node/local-cluster'
import type { Database } from '@/lib/server/database/database'
import { readMigrations } from '@/lib/server/database/migrate'
import { openServer } from '@/lib/server/database/open-server'
import { createProject } from '@/lib/server/projects/projects'
import { createStudio, type Studio } from '@/lib/server/studio'
import { batchOf, schemaRecord, tableRecord } from '@/lib/server/testing/editor'
import { openMemory } from '@/lib/server/testing/memory-database'
import { randomFrom, SimulatedEditor } from '@/lib/server/testing/simulated-editor'
import { loadParser } from '@/lib/sql/parse'
import { addStep } from '@/lib/steps/make'
import { documentAt } from './document-shelf'
import { readEntries } from './entries'

const EDITORS = 50
const ROUNDS = 5
const SEED = 20_261_121

beforeAll(() => loadParser())

/** Fifty people at once, spread over the processes; each is behind, as everybody is who works at the same time. */
async function workTogether(studios: readonly Studio[]) {
  const [first] = studios
  if (!first) throw new Error('no process')
  const { client, query } = first.database
  const { id } = await createProject(client, { name: 'Crowded' })
  const random = randomFrom(SEED)
  const editors = Array.from({ length: EDITORS }, (_, n) => {
    const studio = studios[n % studios.length] ?? first
    return new SimulatedEditor(async (send) => {
      const answer = await studio.appender.send(id, send)
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.value
    }, random)
  })
  const tables = Array.from({ length: 12 }, (_, n) => tableRecord(`table_${n}`))
  await editors[0]?.sendAll([batchOf([addStep(schemaRecord), ...tables.map(addStep)])])
  for (const editor of editors) editor.take(await readEntries(query, id, 0, 1))
  await Promise.all(
    editors.map(async (editor) => {
      for (let round = 0; round < ROUNDS; round++) await editor.work()
    }),
  )
  const [row] = await query('SELECT version FROM project WHERE id = $1', [id])
  const version = Number(Object(row).version)
  for (const editor of editors) editor.take(await readEntries(query, id, editor.version, version))
  return { id, editors, version }
}

/** The same for documents that say the same, in whatever order their values name their parts. */
function digest(document: Document): string {
  const sorted = JSON.stringify(toJson(document), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(sorted).digest('hex')
}

async function expectOneDocument(studios: readonly Studio[]): Promise<void> {
  const { id, editors, version } = await workTogether(studios)
  const [first] = studios
  if (!first) throw new Error('no process')
  const log = await documentAt(first.database.query, id, version)
  expect(new Set(editors.map(({ confirmed }) => digest(confirmed)))).toEqual(new Set([digest(log)]))
  for (const { shelf, database } of studios) {
    expect(digest((await shelf.current(database.query, id, version)).document)).toBe(digest(log))
  }
  expect(fromJson(toJson(log)).ok).toBe(true)
  const written = editors.reduce((sum, { tally }) => sum + tally.written, 0)
  const refused = editors.reduce((sum, { tally }) => sum + tally.refused, 0)
  expect(written).toBe(version)
  expect(written).toBeGreaterThan(EDITORS * ROUNDS)
  expect(refused).toBeGreaterThan(0)
}

test('fifty editors of one project end with the same document', async () => {
  const database = await openMemory()
  await expectOneDocument([createStudio(database)])
  await database.close()
})

const binaries = findPostgresBinaries('')

describe.runIf(binaries)('on a PostgreSQL server', () => {
  const opened: Database[] = []
  afterAll(async () => {
    for (const database of opened) await database.close()
  })

  test('fifty editors, spread over three processes, end with the same document', async () => {
    const cluster = await startLocalCluster(binaries ?? '')
    const studios: Studio[] = []
    for (let n = 0; n < 3; n++) {
      const database = await openServer(cluster.url, readMigrations('prisma/migrations'))
      if (!database.ok) throw new Error(database.error)
      opened.push(database.value)
      studios.push(createStudio(database.value))
    }
    await expectOneDocument(studios)
    for (const database of opened.splice(0)) await database.close()
    await cluster.stop()
  })
})
