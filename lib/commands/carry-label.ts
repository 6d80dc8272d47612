/** An enum's label in SQL text: a string that is cast to the enum, or the whole default of a column of that type. */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { mayMean } from '@/lib/document/may-mean'
import { resolveReference } from '@/lib/document/resolve-reference'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Grammar } from '@/lib/kinds/traversal'
import { visitRecord } from '@/lib/kinds/visit-record'
import { quoteLiteral } from '@/lib/sql/lex/identifier'
import { tokenize } from '@/lib/sql/lex/tokens'
import { findReferences } from '@/lib/sql/references/find'
import { setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'

type Enum = RecordOf<'enum'>

const hasType = (index: DocumentIndex, text: string, owner: AnyRecord, type: Enum) =>
  findReferences(text, 'type').some(
    (found) => found.space === 'type' && resolveReference(index, found, owner)?.id === type.id,
  )

/** Offsets at which the enum's name begins, in front of which a cast may stand. */
function typePlaces(
  index: DocumentIndex,
  text: string,
  grammar: Grammar,
  owner: AnyRecord,
  type: Enum,
): Set<number> {
  const found = findReferences(text, grammar).filter(
    (one) => one.space === 'type' && resolveReference(index, one, owner)?.id === type.id,
  )
  return new Set(found.map((one) => one.from))
}

function replaced(
  text: string,
  from: string,
  to: string,
  isCast: (next: number) => boolean,
): string {
  let out = ''
  let at = 0
  const tokens = tokenize(text)
  tokens.forEach((token, i) => {
    const sign = tokens[i + 1]
    const type = tokens[i + 2]
    if (token.kind !== 'string' || token.value !== from) return
    if (sign?.value !== '::' || !type || !isCast(type.start)) return
    out += text.slice(at, token.start) + to
    at = token.end
  })
  return out + text.slice(at)
}

function carried(index: DocumentIndex, record: AnyRecord, type: Enum, from: string, to: string) {
  const ofType =
    (record.kind === 'column' || record.kind === 'domain') &&
    record.default === from &&
    hasType(index, record.type, record, type)
  if (ofType) return { ...record, default: to }
  let changed = false
  const next = visitRecord(record, {
    id: (id) => id,
    sql: (text, grammar) => {
      if (grammar === 'routine' || !text.includes(from)) return text
      const places = typePlaces(index, text, grammar, record, type)
      const out = replaced(text, from, to, (start) => places.has(start))
      changed ||= out !== text
      return out
    },
  })
  return changed ? next : record
}

export function carryLabel(document: Document, type: Enum, from: string, to: string): Step[] {
  const index = indexOf(document)
  const old = quoteLiteral(from)
  const next = quoteLiteral(to)
  const steps: Step[] = []
  for (const record of mayMean(document, [type])) {
    const after = carried(index, record, type, old, next)
    const step = after === record ? null : setStep(record, after)
    if (step) steps.push(step)
  }
  return steps
}
