import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { blankIndex, blankKeyElement } from './blank'
import { freeName } from './naming'
import { rankBefore } from './place'

interface IndexWish {
  unique: boolean
  method: string
  columns: readonly Id[]
}

/** With the given name, or the first free one like the wished. */
export function indexRecord(
  index: DocumentIndex,
  table: Id,
  id: Id,
  given: string | null,
  wished: string,
  { unique, method, columns }: IndexWish,
): AnyRecord {
  const rank = rankBefore(index, table, null)
  const elements = columns.map((column) => ({ ...blankKeyElement, column, expression: null }))
  const make = (name: string) =>
    makeRecord(
      'index',
      { id, parent: table, rank },
      { ...blankIndex(name), unique, method, elements },
    )
  return make(given ?? freeName(index, wished, make))
}
