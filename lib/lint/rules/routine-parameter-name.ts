import { z } from 'zod'
import { objectRule } from '../rule'

export const routineParameterName = objectRule({
  id: 'routine-parameter-name',
  area: 'naming',
  title: 'Parameters have names that no column has',
  why: 'In the body of a function a parameter and a column may have one name, and PostgreSQL then refuses the query as ambiguous, or takes the one that was not meant. A prefix keeps them apart.',
  options: z.strictObject({ prefix: z.string().default('p_') }),
  on: ['routine'],
  check(routine, look, report, { prefix }) {
    const given = routine.arguments.filter(({ mode }) => mode !== 'out' && mode !== 'table')
    const bare = given.flatMap(({ name }) => (name && !name.startsWith(prefix) ? [name] : []))
    const [first] = bare
    if (first === undefined) return
    report({
      attribute: 'arguments',
      message: `${bare.length === 1 ? 'The parameter' : 'The parameters'} ${bare.join(', ')} of ${look.name(routine)} may be mistaken for columns. Begin the names with ${prefix}, as in ${prefix}${first}.`,
      actual: bare.join(', '),
      expected: bare.map((name) => `${prefix}${name}`).join(', '),
    })
  },
})
