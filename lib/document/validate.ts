/** What must hold in a document as a whole: every id leads somewhere, parents form no ring, names are unique. */
import type { Diagnostic } from '@/lib/diagnostic'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { OVERLOADED, type Space } from '@/lib/kinds/spaces'
import type { Document } from './document'
import { indexOf } from './document-index'
import { idsIn } from './record-ids'
import { nameOf, signatureOf } from './record-name'

const label = (record: AnyRecord) => `${kindOf(record.kind).label} "${nameOf(record) ?? record.id}"`

function inRing(document: Document, record: AnyRecord): boolean {
  const seen = new Set<Id>()
  let at: AnyRecord | undefined = record
  while (at) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
    at = at.parent === null ? undefined : document.records.get(at.parent)
  }
  return false
}

export function danglingReferences(document: Document): Diagnostic[] {
  const found: Diagnostic[] = []
  const add = (code: string, record: AnyRecord, message: string) =>
    found.push({ code, severity: 'error', subject: label(record), message })
  for (const record of document.records.values()) {
    if (record.parent !== null && !document.records.has(record.parent)) {
      add(
        'parent-missing',
        record,
        `It belongs to ${record.parent}, which does not exist. Remove it or give it a parent.`,
      )
    } else if (inRing(document, record)) {
      add('parent-ring', record, 'It belongs to itself, through its parents. Move it elsewhere.')
    }
    for (const id of idsIn(record)) {
      if (!document.records.has(id)) {
        add(
          'reference-missing',
          record,
          `It points at ${id}, which does not exist. Remove it or point it elsewhere.`,
        )
      }
    }
  }
  return found
}

/** Spaces in which names repeat: PostgreSQL allows it, or the name only says what the record is about. */
const REPEATABLE: ReadonlySet<Space> = new Set<Space>(['constraint in schema', 'default privilege'])

export function clash(record: AnyRecord, [space, other]: readonly [Space, AnyRecord]): boolean {
  if (REPEATABLE.has(space)) return false
  return !OVERLOADED.has(space) || signatureOf(record) === signatureOf(other)
}

export function duplicateNames(document: Document): Diagnostic[] {
  const index = indexOf(document)
  const found: Diagnostic[] = []
  for (const record of document.records.values()) {
    const other = index
      .namesakes(record)
      .find((pair) => record.id > pair[1].id && clash(record, pair))
    if (!other) continue
    found.push({
      code: 'name-taken',
      severity: 'error',
      subject: label(record),
      message: `${index.qualifiedName(record)}: ${label(other[1])} has this name already. Rename one of them.`,
    })
  }
  return found
}

export const validateDocument = (document: Document): Diagnostic[] => [
  ...danglingReferences(document),
  ...duplicateNames(document),
]
