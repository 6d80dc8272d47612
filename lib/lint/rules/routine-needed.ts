import { z } from 'zod'
import { objectRule } from '../rule'
import { stamps } from './lib/trigger-purpose'

export const routineNeeded = objectRule({
  id: 'routine-needed',
  area: 'programs',
  title: 'Functions are few, and each says what it is for',
  why: 'What happens inside the database is seen by few, tested seldom and moved with effort. What the application can do as well is done there; for what stays, the next person needs to know why it is there.',
  topics: {
    kept: 'Programs do the work, unless there is a reason',
    purpose: 'Each function has a comment that says what it is for',
  },
  options: z.strictObject({}),
  on: ['routine'],
  check(routine, look, report) {
    if (routine.name === look.profile.names.updatedAtFunction || stamps(routine)) return
    const word = routine.form === 'procedure' ? 'procedure' : 'function'
    report({
      topic: 'kept',
      message: `The ${word} ${look.name(routine)} is work that is done in the database. Do it in the application, unless there is a reason that stands in its comment.`,
    })
    if (routine.comment !== null && routine.comment.trim() !== '') return
    report({
      topic: 'purpose',
      attribute: 'comment',
      message: `The ${word} ${look.name(routine)} does not say what it is for. Give it a comment.`,
    })
  },
})
