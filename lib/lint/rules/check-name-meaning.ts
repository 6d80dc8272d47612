import { z } from 'zod'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'

interface Promise {
  /** What the name says, and what the condition then has not. */
  readonly word: string
  readonly name: RegExp
  readonly wrong: RegExp
  readonly right: RegExp
  readonly instead: string
}

const PROMISES: readonly Promise[] = [
  {
    word: 'positive',
    name: /(?<!non_?)positive$/,
    wrong: />=\s*\(?0+(?:\.0+)?\b/,
    right: /(?<![<>=])>\s*\(?0/,
    instead: 'non_negative',
  },
  {
    word: 'non_negative',
    name: /(?:non_?|not_)negative$/,
    wrong: />\s*\(?0+(?:\.0+)?\b/,
    right: />=\s*\(?0/,
    instead: 'positive',
  },
  { word: 'max', name: /max(?:imum)?$/, wrong: />=?/, right: /<=?/, instead: 'min' },
  { word: 'min', name: /min(?:imum)?$/, wrong: /<=?/, right: />=?/, instead: 'max' },
]

export const checkNameMeaning = objectRule({
  id: 'check-name-meaning',
  area: 'naming',
  title: 'A check tests what its name says',
  why: 'The name is all that a person sees when a row is refused. One that says positive where zero is let through misleads whoever reads the message, and whoever relies on it.',
  options: z.strictObject({}),
  on: ['check'],
  check(check, look, report) {
    const broken = PROMISES.find(
      ({ name, wrong, right }) =>
        name.test(check.name) && wrong.test(check.expression) && !right.test(check.expression),
    )
    if (!broken) return
    const expected = check.name.replace(broken.name, broken.instead)
    report({
      attribute: 'name',
      message: `The check ${look.name(check)} says ${broken.word}, but tests ${check.expression}. Call it ${expected}, or change the condition.`,
      actual: check.name,
      expected,
      fix: renameFix(check, expected, true),
    })
  },
})
