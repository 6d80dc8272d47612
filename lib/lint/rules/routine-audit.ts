import { z } from 'zod'
import { tokenize } from '@/lib/sql/lex/tokens'
import { nameChain } from '@/lib/sql/references/names'
import { groupRule } from '../rule'
import { audits } from './lib/trigger-purpose'

export const routineAudit = groupRule({
  id: 'routine-audit',
  area: 'programs',
  title: 'A function that writes a log of changes is run by a trigger',
  why: 'The function alone does nothing: without a trigger on the tables that are to be audited the log stays empty, and nobody notices until it is needed.',
  options: z.strictObject({}),
  on: ['routine', 'trigger'],
  keyOf(record) {
    if (record.kind === 'routine') return audits(record) ? record.name : null
    return nameChain(record.function, tokenize(record.function), 0).at(-1)?.name ?? null
  },
  judge(members, look, report) {
    if (members.some(({ kind }) => kind === 'trigger')) return
    for (const routine of members) {
      report({
        at: routine,
        message: `No trigger runs ${look.name(routine)}, so nothing is written into the log. Add a trigger AFTER INSERT OR UPDATE OR DELETE to each table that is to be audited.`,
      })
    }
  },
})
