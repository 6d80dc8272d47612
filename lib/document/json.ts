/** A document as JSON and back. The same document gives the same text: records by id, keys in the model's order. */
import { z } from 'zod'
import type { Diagnostic } from '@/lib/diagnostic'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { attributesOf } from '@/lib/kinds/visit-record'
import { fail, ok, type Result } from '@/lib/result'
import { attributeValue } from './attributes'
import type { Document } from './document'
import { isKind, parseRecord } from './record-schema'
import { danglingReferences } from './validate'

const FORMAT = 'lintel-document'
const VERSION = 1

export interface DocumentJson {
  format: typeof FORMAT
  version: typeof VERSION
  records: Record<string, unknown>[]
}

function recordJson(record: AnyRecord): Record<string, unknown> {
  const { id, kind, parent, rank } = record
  const json: Record<string, unknown> = { id, kind, parent, rank }
  for (const name of Object.keys(attributesOf(kind))) json[name] = attributeValue(record, name)
  return json
}

export function toJson(document: Document): DocumentJson {
  const ids = [...document.records.keys()].sort()
  const records = ids.flatMap((id) => {
    const record = document.records.get(id)
    return record ? [recordJson(record)] : []
  })
  return { format: FORMAT, version: VERSION, records }
}

const envelope = z.looseObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  records: z.array(z.unknown()),
})

const refuse = (code: string, message: string): { ok: false; error: Diagnostic[] } =>
  fail([{ code, severity: 'error', subject: 'the document', message }])

export function fromJson(json: unknown): Result<Document, Diagnostic[]> {
  const outer = envelope.safeParse(json)
  if (!outer.success) {
    return refuse(
      'document-unreadable',
      `This is no design that this version can read: it needs "format": "${FORMAT}", "version": ${VERSION} and a list of records.`,
    )
  }
  const problems: Diagnostic[] = []
  const records = new Map<Id, AnyRecord>()
  for (const item of outer.data.records) {
    const parsed = parseRecord(item)
    if (!parsed.ok) problems.push(parsed.error)
    else if (records.has(parsed.value.id)) {
      const { id } = parsed.value
      problems.push({
        code: 'id-twice',
        severity: 'error',
        subject: id,
        message: `Two records have the id ${id}. Keep one of them.`,
      })
    } else records.set(parsed.value.id, parsed.value)
  }
  const document = { records }
  if (problems.length === 0) problems.push(...danglingReferences(document))
  return problems.length > 0 ? fail(problems) : ok(document)
}

/** A document that the server wrote with `toJson`, which checked all of it. Only what would mislead is looked at again. */
export function documentFromServer(json: unknown): Document {
  const outer = envelope.parse(json)
  const records = new Map<Id, AnyRecord>()
  for (const item of outer.records) {
    if (isRecord(item)) records.set(item.id, item)
    else throw new Error('The design holds something that this page does not know. Reload it.')
  }
  return { records }
}

function isRecord(item: unknown): item is AnyRecord {
  if (typeof item !== 'object' || item === null || !('kind' in item && 'id' in item)) return false
  return typeof item.kind === 'string' && isKind(item.kind) && typeof item.id === 'string'
}
