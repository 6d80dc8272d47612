/** How a table marks rows as deleted, by the columns that it has. */

import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
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
