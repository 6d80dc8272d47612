import type { Rule } from '../rule'
import { routineAudit } from './routine-audit'
import { routineNeeded } from './routine-needed'
import { tableActiveView } from './table-active-view'
import { tableAuditLog } from './table-audit-log'
import { tableAuditTrigger } from './table-audit-trigger'
import { tableUpdatedAtTrigger } from './table-updated-at-trigger'
import { viewRights } from './view-rights'

export const programsRules: readonly Rule[] = [
  routineAudit,
  routineNeeded,
  tableActiveView,
  tableAuditLog,
  tableAuditTrigger,
  tableUpdatedAtTrigger,
  viewRights,
]
