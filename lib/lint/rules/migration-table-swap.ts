import { z } from 'zod'
import { type ScriptReporter, scriptRule } from '../rule'
import { droppedNames, keyOfParts, tableKey, tableText } from '../script/commands'
import type { ScriptFile, ScriptStatement } from '../script/script-file'
import type { ScriptLook } from '../script/script-look'
import { type Swap, swapsIn } from './lib/swap'

/** What the old table has, or may have, that LIKE leaves behind; incoming foreign keys stay with it by its identity. */
function leftBehind({ old }: Swap, { index }: ScriptLook): string {
  const [table] = index.anywhere('relation', old.relname ?? '')
  if (!table) return 'foreign keys, triggers, policies and rights'
  const kinds = new Set(index.children(table.id).map(({ kind }) => kind))
  const has = [
    kinds.has('foreign-key') && 'foreign keys',
    kinds.has('trigger') && 'triggers',
    kinds.has('policy') && 'policies',
    kinds.has('grant') && 'rights',
  ].filter((word) => word !== false)
  const incoming = index.referrers(table.id).some(({ kind }) => kind === 'foreign-key')
  return [...has, ...(incoming ? ['the foreign keys of other tables that point to it'] : [])].join(
    ', ',
  )
}

const copies = ({ node }: ScriptStatement, { next }: Swap) =>
  node !== null && 'InsertStmt' in node && tableKey(node.InsertStmt.relation) === tableKey(next)

const locks = ({ node }: ScriptStatement, { old }: Swap) =>
  node !== null &&
  'LockStmt' in node &&
  (node.LockStmt.relations ?? []).some(
    (each) => 'RangeVar' in each && tableKey(each.RangeVar) === tableKey(old),
  )

function judgeCopy(swap: Swap, { statements }: ScriptFile, report: ScriptReporter): void {
  const copy = statements.find((each) => copies(each, swap))
  if (!copy) return
  const isLocked = statements.some(
    (each) => each.index < copy.index && locks(each, swap) && each.transaction === copy.transaction,
  )
  if (isLocked && copy.transaction === swap.into.transaction) return
  const old = tableText(swap.old)
  report({
    topic: 'copy',
    about: copy,
    subject: old,
    message: `Rows that are written to ${old} after they were copied are lost with the swap. Copy and rename in one transaction that begins with LOCK TABLE ${old}, or keep the new table up to date by a trigger.`,
  })
}

function judgeDrop(swap: Swap, { statements }: ScriptFile, report: ScriptReporter): void {
  const key = keyOfParts(swap.keptAs.split('.'))
  const drop = statements.find(
    ({ node, index }) =>
      index > swap.away.index &&
      node !== null &&
      'DropStmt' in node &&
      droppedNames(node.DropStmt.objects).some((parts) => keyOfParts(parts) === key),
  )
  if (!drop) return
  report({
    topic: 'drop',
    about: drop,
    subject: swap.keptAs,
    message: `${swap.keptAs} is dropped by the migration that replaced it; PostgreSQL refuses that while other tables refer to it (2BP01). Compare the two first, and drop it in a later migration.`,
  })
}

export const migrationTableSwap = scriptRule({
  id: 'migration-table-swap',
  area: 'migrations',
  title: 'A table is replaced without losing rows, keys, triggers or rights',
  why: 'CREATE TABLE … (LIKE … INCLUDING ALL) copies columns, defaults, checks and indexes, but no foreign keys, triggers, policies or rights, and gives indexes other names. Foreign keys of other tables stay with the old one. Rows that are written between the copy and the rename are lost.',
  topics: {
    together: 'Both renames are in one transaction',
    like: 'The new table is made LIKE the old one, INCLUDING ALL',
    copy: 'No row is written between the copy and the renames',
    behind: 'What LIKE leaves behind is made again',
    drop: 'The old table is dropped in a later migration',
  },
  options: z.strictObject({}),
  file(file, look, report) {
    for (const swap of swapsIn(file)) {
      const old = tableText(swap.old)
      const next = tableText(swap.next)
      if (swap.away.transaction === null || swap.away.transaction !== swap.into.transaction) {
        report({
          topic: 'together',
          about: swap.away,
          subject: old,
          message: `Between the two renames there is no ${old}, and whoever asks for it fails. Put both in one transaction.`,
        })
      }
      if (!swap.includesAll) {
        report({
          topic: 'like',
          about: swap.made,
          subject: next,
          message: `${next} is made LIKE ${old} without INCLUDING ALL: defaults, checks and indexes are missing. Add INCLUDING ALL.`,
        })
      }
      judgeCopy(swap, file, report)
      const behind = leftBehind(swap, look)
      if (behind !== '') {
        report({
          topic: 'behind',
          about: swap.into,
          subject: old,
          message: `${next} takes the place of ${old}, but LIKE leaves behind ${behind}. Make them again on ${next} before the swap.`,
        })
      }
      judgeDrop(swap, file, report)
    }
  },
})
