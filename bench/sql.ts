/** Imports, prints and proves the same files as other libraries and the bare engines do. Every tool has a process of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { applyAndRead } from '@/lib/proof/prove'
import { rolesNamed } from '@/lib/proof/roles-named'
import { proveRoundTrip, statementsOf } from '@/lib/proof/round-trip'
import { loadParser } from '@/lib/sql/parse'
import { type Counts, countCatalog, share } from './counts'
import { fullSchema, hardSchema, plainSchema } from './generate'
import { IMPORTERS, PRINTERS } from './tool-names'

const LIMIT_MS = 30_000

const answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    ms: z.number(),
    mb: z.number(),
    counts: z.record(z.string(), z.number()),
  }),
  z.object({ ok: z.literal(false), reason: z.string() }),
])
type Answer = z.infer<typeof answer>

const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'))
const inputs = [
  { name: '100 plain tables', sql: plainSchema(100) },
  { name: '1,000 plain tables', sql: plainSchema(1_000) },
  { name: '1,000 full tables', sql: fullSchema(1_000) },
  { name: 'a hard script', sql: hardSchema() },
].map((input, i) => ({ ...input, file: join(folder, `${i}.sql`) }))

function measure(tool: string, file: string): Answer {
  const run = spawnSync(process.execPath, ['scripts/run-ts.mjs', 'bench/subject.ts', tool, file], {
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 1 << 26,
  })
  if (run.error) return { ok: false, reason: `not done within ${LIMIT_MS / 1000} s` }
  const start = run.stdout.indexOf('{"ok"')
  if (start < 0) return { ok: false, reason: run.stderr.trim().split('\n').at(-1) ?? 'no answer' }
  return answer.parse(JSON.parse(run.stdout.slice(start)))
}

const pad = (cells: readonly string[]) =>
  `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(24) : cell.padStart(11))).join('')}`
const ms = (n: number) => `${n.toLocaleString('en', { maximumFractionDigits: 0 })} ms`
const ratio = (n: number, base: number) => `${(n / base).toFixed(2)} ×`
const percent = (n: number) => `${(Math.floor(n * 1000) / 10).toFixed(1)} %`

function report(tools: readonly string[], file: string, there: Counts | null): void {
  let base: number | null = null
  for (const tool of tools) {
    const result = measure(tool, file)
    if (!result.ok) {
      console.log(
        pad([tool, '–', '–', there ? '0 %' : '']),
        `  failed: ${result.reason.split('\n')[0]}`,
      )
      continue
    }
    base ??= result.ms
    const found = there && tool !== 'libpg-query' ? percent(share(result.counts, there)) : ''
    console.log(pad([tool, ms(result.ms), ratio(result.ms, base), found, `${result.mb} MB`]))
  }
}

const engineFor = () => createPgliteEngine({ cacheFolder: 'node_modules/.cache/lintel' })

async function bare(sql: string): Promise<{ counts: Counts; ms: number }> {
  const statements = statementsOf([{ name: null, text: sql }])
  const roles = rolesNamed(statements.map((statement) => statement.sql))
  const begin = performance.now()
  const engine = await engineFor()
  await engine.apply(statements)
  await engine.close()
  const ms = performance.now() - begin
  const { catalog } = await applyAndRead(engineFor, statements, roles)
  return { counts: countCatalog(catalog), ms }
}

async function prove(sql: string): Promise<{ ms: number; equal: string }> {
  const begin = performance.now()
  const { comparison } = await proveRoundTrip([{ name: null, text: sql }], engineFor)
  const { equal, total } = comparison.tally
  return { ms: performance.now() - begin, equal: `${equal} of ${total} objects equal` }
}

await loadParser()
await (await engineFor()).close()
try {
  for (const { name, sql, file } of inputs) {
    writeFileSync(file, sql)
    const size = `${(Buffer.byteLength(sql) / 1e6).toFixed(2)} MB`
    const statements = statementsOf([{ name: null, text: sql }]).length.toLocaleString('en')
    console.log(`\n${name} (${statements} statements, ${size})`)
    console.log(pad(['', 'time', 'ratio', 'objects', 'memory']))
    const { counts, ms: applied } = await bare(sql)
    console.log(' import, against the bare parser')
    report(IMPORTERS, file, counts)
    console.log(' DDL, against pgsql-deparser')
    report(PRINTERS, file, null)
    console.log(' proof, against running the script once')
    const proof = await prove(sql)
    console.log(pad(['PGlite', ms(applied), '1.00 ×']))
    console.log(pad(['proof', ms(proof.ms), ratio(proof.ms, applied)]), `  ${proof.equal}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
