import { expect, test } from 'vitest'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { factsOf, type KnownFact } from './known-facts'
import { PROJECT_FACT_NAMES, projectFacts } from './project-facts'

/** Something that a person may say in its form. */
function values({ form }: KnownFact): string[] {
  if (form.as === 'choice') return [form.options[0]?.value ?? '']
  return form.as === 'flag' ? [] : [(form.placeholder ?? 'word').split(', ')[0] ?? '']
}

test('everything that rules read of the project can be said, in a form that they understand', () => {
  const facts = factsOf(null)
  expect(facts.map(({ name }) => name).sort()).toEqual([...PROJECT_FACT_NAMES].sort())
  const records = facts.map((fact, at) => {
    const head = { id: idSchema.parse(`fact${at}`), parent: null, rank: `a${at}` }
    return makeRecord('fact', head, { name: fact.name, values: values(fact), columns: [] })
  })
  const document = { records: new Map(records.map((record) => [record.id, record])) }
  const said = projectFacts(indexOf(document))
  for (const name of PROJECT_FACT_NAMES) expect(`${name} ${said[name]}`).not.toBe(`${name} null`)
})
