import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { ok } from '@/lib/result'
import { type Outcome, refuse } from './command'
import type { Dependant } from './dependants'
import { Removal } from './removal'

const SHOWN = 5

function wouldBreak(document: Document, ids: readonly Id[], blocking: readonly Dependant[]) {
  const index = indexOf(document)
  const names = blocking
    .slice(0, SHOWN)
    .map(
      (one) => `${kindOf(one.record.kind).label.toLowerCase()} ${index.qualifiedName(one.record)}`,
    )
  const more = blocking.length > SHOWN ? ` and ${blocking.length - SHOWN} more` : ''
  const first = index.get(ids[0] ?? null)
  const subject = ids.length === 1 && first ? index.qualifiedName(first) : `${ids.length} objects`
  const needed = ids.length === 1 ? 'is needed' : 'are needed'
  return refuse(
    'would-break',
    subject,
    `${subject} ${needed} by ${names.join(', ')}${more}. Change those first, or remove them with it.`,
  )
}

export function removeAll(document: Document, ids: readonly Id[], cascade: boolean): Outcome {
  const removal = new Removal(document)
  for (const id of ids) {
    if (!document.records.has(id)) {
      return refuse('object-missing', id, `There is no object ${id}. Reload the project.`)
    }
    removal.take(id)
  }
  const blocking = removal.settle(cascade)
  return blocking.length === 0 ? ok(removal.steps()) : wouldBreak(document, ids, blocking)
}

export const remove = (document: Document, id: Id, cascade: boolean): Outcome =>
  removeAll(document, [id], cascade)
