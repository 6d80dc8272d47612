/** Fifty editors of one project, and how long a project of a thousand tables takes to open; on every database at hand. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@/lib/document/new-id'
import { findPostgresBinaries, startLocalCluster } from '@/lib/proof/node/local-cluster'
import type { Database } from '@/lib/server/database/database'
import { readMigrations } from '@/lib/server/database/migrate'
import { openEmbedded } from '@/lib/server/database/open-embedded'
import { openServer } from '@/lib/server/database/open-server'
import { answerDocument } from '@/lib/server/log/answer-document'
import { createFilled, STUDIO_AUTHOR } from '@/lib/server/projects/create-filled'
import { createStudio } from '@/lib/server/studio'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { addStep } from '@/lib/steps/make'
import { fullSchema } from '../generate'
import { editTogether, insertRows } from './editors'
import { EDITORS, type Measured } from './load'

const migrations = readMigrations('prisma/migrations')
const show = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 })

function row(cells: readonly string[]): void {
  const text = cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(12)))
  console.log(`  ${text.join('')}`)
}

function report(name: string, { perSecond, median, p99 }: Measured, base: Measured): void {
  const ratio = `${(perSecond / base.perSecond).toFixed(2)} ×`
  row([name, show(perSecond), ratio, `${show(median)} ms`, `${show(p99)} ms`])
}

async function timed<T>(run: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const begin = performance.now()
  const value = await run()
  return { ms: performance.now() - begin, value }
}

/** A project from a script; the objects that it has. */
async function fill(database: Database, tables: number) {
  const { document } = importSql(fullSchema(tables), { newId })
  const records = [...document.records.values()]
  const batch = { label: 'Import', steps: records.map(addStep), author: STUDIO_AUTHOR }
  const project = await createFilled({ database }, { name: `${tables} tables` }, batch)
  if (!project.ok) throw new Error(project.error.message)
  return { id: project.value.id, records }
}

async function edits(database: Database): Promise<void> {
  const { id, records } = await fill(database, 200)
  row([`${EDITORS} editors, 200 tables`, 'per second', 'ratio', 'median', 'p99'])
  const base = await insertRows(database, records)
  report('a row in a transaction', base, base)
  report('a batch of one step', await editTogether(createStudio(database), id, records), base)
}

async function opening(database: Database): Promise<void> {
  const { id, records } = await fill(database, 1_000)
  const writer = createStudio(database)
  const kept = await writer.shelf.current(database.query, id, 1)
  writer.snapshots.consider(id, kept)
  await writer.snapshots.settled()
  const studio = createStudio(database)
  const open = async () => JSON.stringify(await answerDocument(studio, id, null))
  const cold = await timed(open)
  const warm = await timed(open)
  const base = await timed(() => JSON.stringify(JSON.parse(cold.value)))
  row(['opening 1,000 tables', 'time', 'ratio'])
  const line = (name: string, { ms }: { ms: number }) =>
    row([name, `${show(ms)} ms`, `${(ms / base.ms).toFixed(2)} ×`])
  line('its JSON read and written', base)
  line('not in memory', cold)
  line('in memory', warm)
  const count = records.length.toLocaleString('en')
  console.log(`  (${count} objects, ${show(cold.value.length / 1e6)} MB of JSON)`)
}

async function section(name: string, database: Database): Promise<void> {
  console.log(`\n${name}`)
  await edits(database)
  await opening(database)
  await database.close()
}

await loadParser()
const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'))
try {
  const embedded = await openEmbedded(folder, migrations)
  if (!embedded.ok) throw new Error(embedded.error)
  await section('Server, embedded database', embedded.value)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const binaries = findPostgresBinaries('')
if (binaries) {
  const cluster = await startLocalCluster(binaries)
  const server = await openServer(cluster.url, migrations)
  if (!server.ok) throw new Error(server.error)
  await section('Server, PostgreSQL (without fsync, for both rows)', server.value)
  await cluster.stop()
} else console.log('\nServer, PostgreSQL: not measured, its programs are not installed.')
