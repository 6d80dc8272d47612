/**
 * Objects that get new names or another schema, and every SQL text of the document that names them.
 * A text changes only where it certainly means the object.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { mayMean } from '@/lib/document/may-mean'
import { nameOf } from '@/lib/document/record-name'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { visitRecord } from '@/lib/kinds/visit-record'
import { mayMention } from '@/lib/sql/references/may-mention'
import { type Replacement, rewriteReferences } from '@/lib/sql/references/rewrite'
import { setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { carryKeys } from './carry-keys'

export type Renames = ReadonlyMap<Id, Replacement>

/** Texts without the name in any spelling need no parsing. */
function mayMentionAny(names: readonly string[]): (text: string) => boolean {
  const tests = names.map(mayMention)
  return (text) => tests.some((test) => test(text))
}

/** Those whose text or name keys may change, and those that change besides. */
function concerned(
  document: Document,
  targets: readonly AnyRecord[],
  own: ReadonlyMap<Id, unknown>,
): Set<AnyRecord> {
  const index = indexOf(document)
  const found = mayMean(document, targets)
  for (const record of index.childrenOf(null, 'verbatim')) found.add(record)
  for (const id of own.keys()) {
    const record = index.get(id)
    if (record) found.add(record)
  }
  return found
}

function carriedRecord(
  index: DocumentIndex,
  record: AnyRecord,
  renames: Renames,
  mentions: (text: string) => boolean,
): AnyRecord {
  let changed = false
  const next = visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) => {
      if (!mentions(text)) return text
      const out = rewriteReferences(text, grammar, (found) => {
        const target = resolveReference(index, found, record)
        return target ? (renames.get(target.id) ?? null) : null
      })
      changed ||= out !== text
      return out
    },
  })
  return changed ? next : record
}

/** `own`: the renamed records with the attributes that change besides. */
export function carry(
  document: Document,
  renames: Renames,
  own: ReadonlyMap<Id, (record: AnyRecord) => AnyRecord>,
): Step[] {
  const index = indexOf(document)
  const targets = [...renames.keys()].flatMap((id) => index.get(id) ?? [])
  const mentions = mayMentionAny(targets.flatMap((record) => nameOf(record) ?? []))
  const steps: Step[] = []
  for (const record of concerned(document, targets, own)) {
    const carried = carryKeys(index, carriedRecord(index, record, renames, mentions), renames)
    const next = own.get(record.id)?.(carried) ?? carried
    const step = next === record ? null : setStep(record, next)
    if (step) steps.push(step)
  }
  return steps
}
