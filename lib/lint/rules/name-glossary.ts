import { z } from 'zod'
import { snakeCase } from '@/lib/standards/words'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedColumn, judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'

type Glossary = Look['profile']['lists']['glossary']
interface Entry {
  readonly business: string
  readonly physical: string
  readonly form: RegExp
}

const known = new WeakMap<Glossary, readonly Entry[]>()

function entriesOf(glossary: Glossary): readonly Entry[] {
  const before = known.get(glossary)
  if (before) return before
  const entries = glossary.flatMap(({ business, physical }) => {
    const spelt = snakeCase(business)
    if (spelt === '' || spelt === physical) return []
    return [{ business, physical, form: new RegExp(`(^|_)${spelt}(?=_|$)`) }]
  })
  known.set(glossary, entries)
  return entries
}

export const nameGlossary = objectRule({
  id: 'name-glossary',
  area: 'naming',
  title: 'What the glossary names has the name that it gives',
  why: 'The glossary of the standard says how a word of the business is written in the database. Where everybody keeps to it, the same thing has the same name in every system, and can be found.',
  options: z.strictObject({}),
  on: ['column', 'table'],
  check(record, look, report) {
    const { glossary } = look.profile.lists
    if (glossary.length === 0) return
    const entry = entriesOf(glossary).find(
      ({ form, physical }) => form.test(record.name) && !record.name.includes(physical),
    )
    if (!entry) return
    if (record.kind === 'column' ? !judgedColumn(look, record) : !judgedTable(look, record.id))
      return
    const expected = record.name.replace(entry.form, `$1${entry.physical}`)
    report({
      attribute: 'name',
      message: `${look.name(record)} spells out “${entry.business}”, for which the glossary has ${entry.physical}. Call it ${expected}.`,
      actual: record.name,
      expected,
      fix: renameFix(record, expected, false),
    })
  },
})
