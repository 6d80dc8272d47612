import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'

export const policyName = objectRule({
  id: 'policy-name',
  area: 'naming',
  title: 'Policies have a name that says that they are some',
  why: 'A policy’s name is what an administrator reads in the catalogue and in the plan of a query. One form lets all of them be found.',
  options: z.strictObject({ ending: z.string().default('_policy') }),
  on: ['policy'],
  check(policy, look, report, { ending }) {
    if (isSnake(policy.name) && policy.name.endsWith(ending)) return
    const snake = snakeName(policy.name)
    const expected = snake && (snake.endsWith(ending) ? snake : `${snake}${ending}`)
    report({
      attribute: 'name',
      message: `The policy ${look.name(policy)} is not named in snake_case with ${ending} at its end.${expected ? ` Call it ${expected}.` : ''}`,
      actual: policy.name,
      ...(expected ? { expected } : {}),
      fix: expected ? renameFix(policy, expected, true) : null,
    })
  },
})
