/** A relation in words. */

import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Relation, RelationSort } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'

const VERB: Record<RelationSort, string> = {
  'foreign-key': 'refers to',
  inherits: 'inherits from',
  partition: 'is a partition of',
  reads: 'reads',
  'uses-type': 'uses the type',
}

function namesOf(index: DocumentIndex, ids: readonly Id[]): string {
  return ids
    .map((id) => {
      const record = index.get(id)
      return (record && nameOf(record)) ?? '?'
    })
    .join(', ')
}

const FROM = { 'zero-or-many': 'many', 'zero-or-one': 'one' } as const
const TO = { 'exactly-one': 'exactly one', 'zero-or-one': 'one or none' } as const

export interface RelationWords {
  /** Its name where it has one. */
  readonly title: string
  readonly detail: string
}

export function relationWords(document: Document, relation: Relation): RelationWords {
  const index = indexOf(document)
  const record = index.get(relation.record)
  const end = (table: Id, columns: readonly Id[]) => {
    const name = namesOf(index, [table])
    return columns.length === 0 ? name : `${name} (${namesOf(index, columns)})`
  }
  const from = end(relation.from, relation.fromColumns)
  const to = end(relation.to, relation.toColumns)
  const { cardinality } = relation
  if (record?.kind !== 'foreign-key' || !cardinality) {
    return { title: `${from} ${VERB[relation.sort]} ${to}`, detail: '' }
  }
  const action = record.onDelete === 'no action' ? [] : [`on delete ${record.onDelete}`]
  const counts = `${FROM[cardinality.from]} to ${TO[cardinality.to]}`
  return { title: record.name, detail: [`${from} → ${to}`, counts, ...action].join(' · ') }
}
