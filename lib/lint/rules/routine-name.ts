import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'
import { VERBS } from './lib/verbs'

export const routineName = objectRule({
  id: 'routine-name',
  area: 'naming',
  title: 'Functions are named after what they do',
  why: 'A function does something. validate_user_data says what; user_data could be a table, a view or a value.',
  topics: {
    case: 'The name is in snake_case',
    verb: 'The name begins with a verb',
  },
  options: z.strictObject({
    verbs: z.array(z.string()).default(() => [...VERBS]),
  }),
  on: ['routine'],
  check(routine, look, report, { verbs }) {
    if (!isSnake(routine.name)) {
      const expected = snakeName(routine.name)
      report({
        topic: 'case',
        attribute: 'name',
        message: `The name of the function ${look.name(routine)} is not in snake_case.${expected ? ` Call it ${expected}.` : ''}`,
        actual: routine.name,
        ...(expected ? { expected } : {}),
        fix: expected ? renameFix(routine, expected, false) : null,
      })
      return
    }
    const [first = '', ...more] = routine.name.split('_')
    if (more.length > 0 && verbs.includes(first) && !isNoun(first, more)) return
    report({
      topic: 'verb',
      attribute: 'name',
      message: `The name of the function ${look.name(routine)} does not begin with a verb that says what it does to what, as in validate_user_data.`,
      actual: routine.name,
    })
  },
})

/** audit_trigger_function: a verb that stands before a word for the function itself is none. */
const isNoun = (first: string, more: readonly string[]) =>
  first !== 'set' && /^(?:trigger|function|func|fn|proc|procedure)$/.test(more[0] ?? '')
