import { z } from 'zod'
import { objectRule } from '../rule'
import { momentCalls } from './lib/volatility'

export const checkMoment = objectRule({
  id: 'check-moment',
  area: 'postgresql',
  title: 'Checks do not depend on the day',
  why: 'PostgreSQL accepts a check with CURRENT_DATE, but tests it only when the row is written. Rows become wrong while nobody looks, and a backup may then not be restored, because its rows are tested on another day.',
  options: z.strictObject({}),
  on: ['check'],
  check(check, look, report) {
    const [first] = momentCalls(check.expression)
    if (first === undefined) return
    report({
      attribute: 'expression',
      message: `The check ${look.name(check)} calls ${first}, so a row that is right today may be wrong when it is restored. Test it in a trigger, or compare with another column.`,
      actual: check.expression,
    })
  },
})
