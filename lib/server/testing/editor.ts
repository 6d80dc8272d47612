/** An editor as the server sees one: makes batches on what it knows, sends them, takes in what comes back. */
import { randomUUID } from 'node:crypto'
import { blankTable } from '@/lib/commands/blank'
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { addStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import type { Batch, Send } from '@/lib/sync/protocol'

export const schemaRecord = makeRecord(
  'schema',
  { id: idSchema.parse('schema'), parent: null, rank: 'a0' },
  { name: 'app', owner: null, comment: null },
)

export const tableRecord = (name: string, id: Id = newId()) =>
  makeRecord('table', { id, parent: schemaRecord.id, rank: 'a0' }, blankTable(name))

export const batchOf = (steps: Step[], label = 'Edit'): Batch => ({
  id: randomUUID(),
  label,
  steps,
})

export function renamed(document: Document, id: Id, name: string): Step {
  const record = document.records.get(id)
  const step = record?.kind === 'table' ? setStep(record, { ...record, name }) : null
  if (!step) throw new Error(`${id} is no table with another name`)
  return step
}

export const sendOf = (base: number, batches: Batch[], client: string = randomUUID()): Send => ({
  client,
  author: { name: 'Ada', colour: '#3b82f6' },
  base,
  batches,
})

/** A first batch for an empty project. */
export const firstBatch = (...tables: ReturnType<typeof tableRecord>[]) =>
  batchOf([addStep(schemaRecord), ...tables.map(addStep)], 'Begin')
