import type { Rule } from '../rule'
import { indexForeignKey } from './index-foreign-key'
import { indexLiveRows } from './index-live-rows'
import { indexQuery } from './index-query'
import { indexSearched } from './index-searched'
import { indexUsual } from './index-usual'
import { materializedViewUniqueIndex } from './materialized-view-unique-index'

export const indexesRules: readonly Rule[] = [
  indexForeignKey,
  indexLiveRows,
  indexQuery,
  indexSearched,
  indexUsual,
  materializedViewUniqueIndex,
]
