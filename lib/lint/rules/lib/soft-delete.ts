/** How a table marks rows as deleted, by the columns that it has. */

import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { quoteIdent } from '@/lib/sql/lex/identifier'
import { typeParts } from './column-form'

type Column = AnyRecord & RecordOf<'column'>

const FLAG = /^(?:is_)?(?:deleted|removed)$/
const MOMENT = /^(?:deleted|removed)_(?:at|on|timestamp)$/

export interface DeletionMarks {
  readonly flag: Column | null
  readonly moment: Column | null
}

export function deletionMarks(index: DocumentIndex, table: Id): DeletionMarks {
  const columns = index.childrenOf(table, 'column')
  const flag = columns.find(({ name, type }) => type === 'boolean' && FLAG.test(name))
  const moment = columns.find(
    ({ name, type }) => MOMENT.test(name) && /^(?:timestamp|date)/.test(typeParts(type).base),
  )
  return { flag: flag ?? null, moment: moment ?? null }
}

/** What is true of rows that are not deleted, with the column that the table really has. */
export function liveCondition(index: DocumentIndex, table: Id): string | null {
  const { flag, moment } = deletionMarks(index, table)
  if (moment) return `${quoteIdent(moment.name)} IS NULL`
  return flag ? `${quoteIdent(flag.name)} = false` : null
}
