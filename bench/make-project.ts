/**
 * Makes a project in a running studio, through its API: `node scripts/run-ts.mjs bench/make-project.ts http://localhost:3000
 * 1000` (so many tables), `… sample`, or `… some.sql`. Prints where it is.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { emptyDocument } from '@/lib/document/document'
import { sampleSteps } from '@/lib/samples/sample'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { stepsBetween } from '@/lib/steps/between'
import type { Step } from '@/lib/steps/step'
import { drawnSchema } from './drawn-schema'

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response.json()
}

async function stepsFor(what: string): Promise<Step[]> {
  await loadParser()
  if (what === 'sample') return sampleSteps()
  const sql = /^\d+$/.test(what) ? drawnSchema(Number(what)) : readFileSync(what, 'utf8')
  return stepsBetween(emptyDocument, importSql(sql).document)
}

/** The id of the new project. */
export async function makeProject(studio: string, name: string, what: string): Promise<string> {
  const made = (await post(`${studio}/api/projects`, { name })) as { project: { id: string } }
  const { id } = made.project
  const batches = [{ id: randomUUID(), label: 'Import', steps: await stepsFor(what) }]
  const author = { name: 'Bench', colour: '#3b82f6' }
  const client = randomUUID()
  await post(`${studio}/api/projects/${id}/batches`, { client, author, base: 0, batches })
  return id
}
