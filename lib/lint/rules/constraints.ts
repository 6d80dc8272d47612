import type { Rule } from '../rule'
import { checkRow } from './check-row'
import { checkWanted } from './check-wanted'
import { tableConstraints } from './table-constraints'
import { eventStore } from './table-event-store'
import { sagaStates } from './table-saga'

export const constraintsRules: readonly Rule[] = [
  checkRow,
  checkWanted,
  eventStore,
  sagaStates,
  tableConstraints,
]
