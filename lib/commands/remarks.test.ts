import { beforeAll, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { type Command, execute } from './command'
import { dependencySet } from './dependency-set'
import { factSet } from './fact-set'
import { objectRemove } from './object-remove'
import { waiverSet } from './waiver-set'

beforeAll(() => loadParser())

function done<I, In>(document: Document, command: Command<I, In>, input: In): Document {
  const result = execute(command, document, input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.document
}

function begin() {
  const { document } = importSql('CREATE TABLE t (a int, b int, c int); CREATE TABLE u (d int)')
  const index = indexOf(document)
  const named = (name: string) => {
    const record = [...document.records.values()].find((one) => 'name' in one && one.name === name)
    if (!record) throw new Error(name)
    return record.id
  }
  return { document, index, named }
}

test('a rule is waived once on an object; said again, it is said anew', () => {
  const { document, named } = begin()
  const wish = {
    object: named('t'),
    rule: 'r',
    reason: ' because ',
    owner: 'Ada',
    until: '2027-01-31',
  }
  const once = done(document, waiverSet, wish)
  const again = done(once, waiverSet, { ...wish, until: '2028-01-31' })
  const other = done(again, waiverSet, { ...wish, object: null })
  expect(indexOf(other).childrenOf(named('t'), 'waiver')).toMatchObject([
    { reason: 'because', until: '2028-01-31' },
  ])
  expect(indexOf(other).childrenOf(null, 'waiver')).toHaveLength(1)
  expect(execute(waiverSet, document, { ...wish, reason: ' ' })).toMatchObject({
    error: { code: 'attributes-invalid' },
  })
  expect(execute(waiverSet, document, { ...wish, until: 'tomorrow' })).toMatchObject({
    error: { code: 'input-invalid' },
  })
})

test('facts are said, changed and taken back', () => {
  const { document, named } = begin()
  const t = named('t')
  const said = done(document, factSet, { object: t, name: 'role', values: ['log'] })
  const changed = done(said, factSet, { object: t, name: 'role', values: ['lookup'] })
  expect(indexOf(changed).childrenOf(t, 'fact')).toMatchObject([
    { name: 'role', values: ['lookup'] },
  ])
  const gone = done(changed, factSet, { object: t, name: 'role', holds: false })
  expect(indexOf(gone).childrenOf(t, 'fact')).toEqual([])
  expect(
    execute(factSet, document, { object: t, name: 'query', columns: [named('d')] }),
  ).toMatchObject({
    error: { code: 'columns-invalid' },
  })
})

test('dependencies are declared between columns of one table, and go with them', () => {
  const { document, named } = begin()
  const [t, a, b, c] = ['t', 'a', 'b', 'c'].map(named)
  if (!t || !a || !b || !c) throw new Error('columns')
  const declared = done(document, dependencySet, { table: t, determinant: [a], dependents: [b] })
  const [dependency] = indexOf(declared).childrenOf(t, 'dependency')
  const changed = done(declared, dependencySet, {
    table: t,
    determinant: [a],
    dependents: [b, c],
    id: dependency?.id,
  })
  expect(indexOf(changed).childrenOf(t, 'dependency')).toMatchObject([{ dependents: [b, c] }])
  const without = done(changed, objectRemove, { id: c })
  expect(indexOf(without).childrenOf(t, 'dependency')).toEqual([])
  for (const dependents of [[a], [named('d')]]) {
    const wrong = { table: t, determinant: [a], dependents }
    expect(execute(dependencySet, document, wrong)).toMatchObject({
      error: { code: 'columns-invalid' },
    })
  }
})
